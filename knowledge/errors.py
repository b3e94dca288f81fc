"""The exceptions of the knowledge base, each with a text that its reader can act upon."""

from pathlib import Path


class KnowledgeError(Exception):
    """Anything that goes wrong in the knowledge base."""


class ArticleError(KnowledgeError):
    """An article that breaks the format. Names the file and the line, for an editor or a developer."""

    def __init__(self, message: str, path: Path | None = None, line: int | None = None) -> None:
        where = f"{path or 'artikel'}:{line or 1}"
        super().__init__(f"{where}: {message}")
        self.message, self.path, self.line = message, path, line


class AmountError(KnowledgeError):
    """An entry of the amounts register that breaks the format, or a text that names an unknown amount."""
