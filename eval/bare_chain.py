"""The chain that most would write: LangChain and Chroma, the same embedder, a model that says nothing. Our yardstick."""

from collections.abc import Callable

import chromadb
import numpy as np
from chromadb.config import Settings
from langchain_core.documents import Document
from langchain_core.language_models.fake_chat_models import FakeListChatModel
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import Runnable, RunnableLambda, RunnablePassthrough

from eval.product import Product
from knowledge.embedding import CURATED_VECTORS, read_vectors
from knowledge.safe_text import curated

_K = 4


def bare_chain(product: Product) -> Callable[[str], str]:
    """Question in, text out, over the same passages with the same vectors."""
    prompt = ChatPromptTemplate.from_messages(
        [("system", "Beantwoord de vraag met deze bronnen:\n{context}"), ("human", "{question}")]
    )
    retriever = _retriever(product, _K)
    chain = (
        {"context": retriever | _together, "question": RunnablePassthrough()}
        | prompt
        | FakeListChatModel(responses=["Dat staat in de bronnen."])
        | StrOutputParser()
    )
    return lambda question: str(chain.invoke(question))


def bare_retriever(product: Product, passages: int = 60) -> Callable[[str], list[str]]:
    """Question in, articles out in the order in which the chain finds their passages."""
    retriever = _retriever(product, passages)
    return lambda question: list(dict.fromkeys(d.metadata["article"] for d in retriever.invoke(question)))


def _together(found: list[Document]) -> str:
    return "\n\n".join(d.page_content for d in found)


def _retriever(product: Product, count: int) -> Runnable[str, list[Document]]:
    client = chromadb.EphemeralClient(settings=Settings(anonymized_telemetry=False))
    collection = client.get_or_create_collection(
        "bare-chain", embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
    )
    vectors = read_vectors(CURATED_VECTORS, product.embedder.name)
    passages = [p for p in {p.key: p for p in product.snapshot.passages}.values() if p.key in vectors]
    collection.upsert(
        ids=[p.key for p in passages],
        documents=[str(p.indexed) for p in passages],
        metadatas=[{"article": p.article} for p in passages],
        embeddings=np.array([vectors[p.key] for p in passages]),
    )

    def retrieve(question: str) -> list[Document]:
        found = collection.query(query_embeddings=product.embedder.queries([curated(question)]), n_results=count)
        texts, about = (found["documents"] or [[]])[0], (found["metadatas"] or [[]])[0]
        return [Document(text, metadata=dict(one)) for text, one in zip(texts, about, strict=True)]

    return RunnableLambda(retrieve)
