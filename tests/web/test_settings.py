"""Settings: what is wrong is said by the name of its variable, and what is off is off."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from web.data_folder import DataFolder, key_from_hex
from web.errors import OperatorError
from web.settings import Settings, load_settings

KEY = "ab" * 32
PRODUCTION = {
    "NAAST_MODE": "production",
    "NAAST_DATABASE_URL": "postgresql://db.example/naast",
    "NAAST_MASTER_KEY": KEY,
    "NAAST_PUBLIC_URL": "https://naast.example.nl",
}


def loaded(monkeypatch: pytest.MonkeyPatch, **environment: str) -> Settings:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    return load_settings()


def test_with_no_environment_everything_that_needs_a_key_is_off(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = loaded(monkeypatch)
    assert settings.development
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    assert (settings.model, settings.database_url, settings.helpline_phone) == (None, None, None)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("NAAST_PORT", "acht"),
        ("NAAST_PORT", "70000"),
        ("NAAST_MODE", "staging"),
        ("NAAST_MODEL_DEADLINE_S", "0"),
        ("NAAST_SESSION_DAYS", "-1"),
        ("NAAST_LOG_LEVEL", "LOUD"),
        ("NAAST_WORKER", "misschien"),
    ],
)
def test_a_wrong_value_is_told_by_the_name_of_its_variable(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    with pytest.raises(OperatorError, match=rf"^{name} is not right"):
        loaded(monkeypatch, **{name: value})


def test_an_empty_variable_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert loaded(monkeypatch, NAAST_MODEL="", NAAST_PORT="").model is None


@pytest.mark.parametrize("missing", ["NAAST_DATABASE_URL", "NAAST_MASTER_KEY", "NAAST_PUBLIC_URL"])
def test_production_does_not_start_on_makeshifts(monkeypatch: pytest.MonkeyPatch, missing: str) -> None:
    with pytest.raises(OperatorError, match=f"{missing} must be set"):
        loaded(monkeypatch, **{n: v for n, v in PRODUCTION.items() if n != missing})


def test_in_production_cookies_travel_over_tls_and_one_origin_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = loaded(monkeypatch, **PRODUCTION)
    assert settings.secure_cookies
    assert settings.origins == {"https://naast.example.nl"}


def test_a_public_address_with_a_slash_behind_it_is_the_same_origin() -> None:
    assert Settings(public_url="https://naast.example.nl/").origins == {"https://naast.example.nl"}


def test_secrets_do_not_show_when_settings_are_printed() -> None:
    settings = Settings(master_key=SecretStr(KEY), OPENAI_API_KEY="sk-geheim", database_url="postgresql://a:wacht@b/c")
    assert KEY not in repr(settings)
    assert "sk-geheim" not in repr(settings)
    assert "wacht" not in repr(settings)


@pytest.mark.parametrize("text", ["", "kort", "ab" * 31, "zz" * 32, "ab" * 33])
def test_a_master_key_that_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(OperatorError, match="64 hexadecimal digits"):
        key_from_hex(text)


def test_the_master_key_of_a_development_folder_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "data")
    key = folder.master_key()
    assert folder.master_key() == key
    assert (folder.path / "master.key").stat().st_mode & 0o777 == 0o600
    folder.release()


def test_a_folder_that_was_let_go_can_be_held_again(tmp_path: Path) -> None:
    path = tmp_path / "data"
    first = DataFolder(path)
    with pytest.raises(OperatorError, match="Another Naast is using"):
        DataFolder(path)
    first.release()
    DataFolder(path).release()
