"""The one door to a language model: any OpenAI-compatible Chat Completions endpoint. Takes `RedactedText` only."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from langchain.chat_models import init_chat_model
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage

from knowledge.safe_text import RedactedText


class ModelError(Exception):
    """The model gave nothing that can be used: it is slow, refuses, breaks off or answers nonsense."""


@dataclass(frozen=True)
class Said:
    """One message of the talk with a model."""

    role: Literal["system", "user", "assistant"]
    text: RedactedText


class Model(Protocol):
    """What composing needs of a language model."""

    name: str

    def stream(self, talk: Sequence[Said]) -> AsyncIterator[str]:
        """The pieces of the answer as they come. Raises `ModelError`."""
        ...


class ChatCompletions:
    """A model behind an OpenAI-compatible endpoint."""

    def __init__(self, name: str, api_key: str, base_url: str | None = None, timeout: float = 20.0) -> None:
        """`timeout` in seconds, for connecting and between two pieces."""
        self.name = name
        self._chat: BaseChatModel = init_chat_model(
            name,
            model_provider="openai",
            api_key=api_key,
            base_url=base_url,
            timeout=timeout,
            # A caregiver waits: the extracted answer is better than a second try.
            max_retries=0,
            temperature=0,
            # Chat Completions is what compatible servers have in common.
            use_responses_api=False,
        )

    async def stream(self, talk: Sequence[Said]) -> AsyncIterator[str]:
        """The pieces of the answer as they come. Raises `ModelError` for every failure."""
        try:
            async for piece in self._chat.astream([_message(s) for s in talk]):
                if text := piece.text:
                    yield str(text)
        except Exception as error:  # the client raises its own, httpx's and JSON's errors
            # The class alone: an error's text may quote the request.
            raise ModelError(type(error).__name__) from None


def _message(said: Said) -> BaseMessage:
    match said.role:
        case "system":
            return SystemMessage(content=str(said.text))
        case "user":
            return HumanMessage(content=str(said.text))
        case "assistant":
            return AIMessage(content=str(said.text))
