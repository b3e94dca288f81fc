"""What personal data is used for: one registry that the code enforces and the pages print.

Each text that a person agrees to has a version; a new wording is a new version, and the old one stays readable.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

PERSONALISATION = "personalisatie"
DOSSIER = "dossier"
IMPROVEMENT = "verbetering"


@dataclass(frozen=True)
class Purpose:
    """One use of personal data. `basis` cites the AVG (Regulation (EU) 2016/679)."""

    key: str
    title: str
    texts: tuple[str, ...]  # every wording so far, oldest first
    basis: str
    retention_days: int
    health: bool  # special category of data: explicit consent (art. 9(2)(a) AVG)

    @property
    def version(self) -> int:
        """Of the wording that is shown now, from 1."""
        return len(self.texts)

    @property
    def text(self) -> str:
        """The wording that is shown now."""
        return self.texts[-1]

    def text_of(self, version: int) -> str:
        """The wording that somebody agreed to."""
        return self.texts[version - 1]


PURPOSES: Mapping[str, Purpose] = MappingProxyType(
    {
        PERSONALISATION: Purpose(
            key=PERSONALISATION,
            title="Antwoorden op mij afstemmen",
            texts=(
                "Naast onthoudt je gemeente en voor wie je zorgt. Bij elk antwoord zie je wat er is gebruikt. "
                "Je haalt het weg wanneer je wilt.",
            ),
            basis="art. 6(1)(a) AVG: toestemming",
            retention_days=365,
            health=False,
        ),
        DOSSIER: Purpose(
            key=DOSSIER,
            title="Dossier bij de Hulplijn, ook over gezondheid",
            texts=(
                "De Hulplijn mag de gegevens die ik hier deel in een dossier zetten. Er kunnen ook gegevens over "
                "gezondheid in staan. De mantelzorgmakelaar die mijn vraag oppakt, leest mee en schrijft mij in dit gesprek.",
            ),
            basis="art. 6(1)(a) en art. 9(2)(a) AVG: uitdrukkelijke toestemming",
            retention_days=3 * 365,
            health=True,
        ),
        # Redacted, but what somebody asks may still tell of health.
        IMPROVEMENT: Purpose(
            key=IMPROVEMENT,
            title="Mijn vragen gebruiken om Naast beter te maken",
            texts=(
                "Antwoordde Naast niet goed? Dan mag de redactie je vraag lezen en er een voorbeeldvraag van maken. Namen "
                "en andere gegevens zijn eruit, het kan wel over gezondheid gaan, en niemand ziet dat de vraag van jou "
                "was. De redactie ziet pas iets als minstens 3 mensen ongeveer hetzelfde vroegen. Het gaat om vragen die "
                "je stelt zolang dit aanstaat. Zet je het uit, dan zijn ze meteen weg van de lijst.",
            ),
            basis="art. 6(1)(a) en art. 9(2)(a) AVG: uitdrukkelijke toestemming",
            retention_days=365,
            health=True,
        ),
    }
)
