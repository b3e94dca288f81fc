"""The recognisers, identifiers before names. One file each: a pattern or list, context words, and a check."""

from assistant.redaction.lexicon import Lexicon
from assistant.redaction.lists import Lists
from assistant.redaction.recognisers.address import AddressRecogniser
from assistant.redaction.recognisers.base import Recogniser
from assistant.redaction.recognisers.birth import BirthRecogniser
from assistant.redaction.recognisers.bsn import BsnRecogniser
from assistant.redaction.recognisers.card import CardRecogniser
from assistant.redaction.recognisers.email import EmailRecogniser
from assistant.redaction.recognisers.handle import HandleRecogniser
from assistant.redaction.recognisers.iban import IbanRecogniser
from assistant.redaction.recognisers.institution import InstitutionRecogniser
from assistant.redaction.recognisers.link import LinkRecogniser
from assistant.redaction.recognisers.loose_births import LooseBirthRecogniser
from assistant.redaction.recognisers.loose_codes import LooseCodeRecogniser
from assistant.redaction.recognisers.names import NameRecogniser
from assistant.redaction.recognisers.network import NetworkRecogniser
from assistant.redaction.recognisers.number import NumberRecogniser
from assistant.redaction.recognisers.phone import PhoneRecogniser
from assistant.redaction.recognisers.place import PlaceRecogniser
from assistant.redaction.recognisers.plate import PlateRecogniser
from assistant.redaction.recognisers.postcode import PostcodeRecogniser
from assistant.redaction.recognisers.script import ScriptRecogniser
from assistant.redaction.recognisers.secret import SecretRecogniser


def every(lists: Lists, lexicon: Lexicon) -> tuple[Recogniser, ...]:
    """All recognisers, in the order in which an equal claim is decided."""
    return (
        EmailRecogniser(),
        LinkRecogniser(lists),
        IbanRecogniser(),
        CardRecogniser(),
        PhoneRecogniser(),
        BsnRecogniser(),
        NetworkRecogniser(),
        BirthRecogniser(),
        PostcodeRecogniser(),
        PlateRecogniser(lists),
        NumberRecogniser(lists),
        SecretRecogniser(lists),
        HandleRecogniser(lists),
        LooseBirthRecogniser(),
        LooseCodeRecogniser(lists),
        AddressRecogniser(lists),
        InstitutionRecogniser(lists, lexicon),
        PlaceRecogniser(lists, lexicon),
        NameRecogniser(lists, lexicon),
        ScriptRecogniser(),
    )
