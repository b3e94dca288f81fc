"""Every setting, read from the environment in one place. Names begin with NAAST_, but for OPENAI_API_KEY."""

from functools import cached_property
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from web.errors import OperatorError


class Settings(BaseSettings):
    """The configuration of one process. What is None is off, and never made up."""

    model_config = SettingsConfigDict(env_prefix="NAAST_", env_ignore_empty=True, frozen=True)

    mode: Literal["development", "production"] = "development"
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    data: Path = Path(".naast")
    # Where the site is reached, "https://naast.example.nl": for the Origin check and links. Default: host and port.
    public_url: str | None = None

    database_url: SecretStr | None = None
    chroma_url: str | None = None
    # 32 bytes as 64 hexadecimal digits; in development made on the first start and kept in the data folder.
    master_key: SecretStr | None = None

    openai_api_key: SecretStr | None = Field(default=None, validation_alias="OPENAI_API_KEY")
    model: str | None = None
    model_base_url: str | None = None
    model_deadline_s: float = Field(default=20.0, gt=0, le=120)
    embedding_model: str | None = None
    embedding_base_url: str | None = None

    helpline_phone: str | None = None
    helpline_email: str | None = None
    helpline_hours: str | None = None

    session_idle_minutes: int = Field(default=60 * 12, gt=0)
    session_days: int = Field(default=14, gt=0)
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    # Jobs run in the serving process; turn off where `naast worker` runs beside it.
    worker: bool = True

    @property
    def development(self) -> bool:
        """Whether demo accounts may exist and cookies may travel without TLS."""
        return self.mode == "development"

    @property
    def site(self) -> str:
        """Where others reach the site, without a slash at the end."""
        return (self.public_url or f"http://{self.host}:{self.port}").rstrip("/")

    @cached_property
    def origins(self) -> frozenset[str]:
        """The values of the Origin header that are ours."""
        if self.public_url:
            return frozenset({self.public_url.rstrip("/")})
        names = {self.host, "127.0.0.1", "localhost"} if self.development else {self.host}
        return frozenset(f"http://{name}:{self.port}" for name in names)

    @property
    def secure_cookies(self) -> bool:
        """Whether cookies travel over TLS only."""
        return not self.development or bool(self.public_url and self.public_url.startswith("https:"))


def load_settings() -> Settings:
    """The settings of the environment. Raises `OperatorError` naming the variable that is wrong."""
    try:
        settings = Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        raise OperatorError(f"NAAST_{name} is not right: {first['msg']}.") from None
    if settings.mode == "production":
        for name in ("database_url", "master_key", "public_url"):
            if getattr(settings, name) is None:
                raise OperatorError(f"In production NAAST_{name.upper()} must be set.")
    return settings
