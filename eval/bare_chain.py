"""The chain that most would write: LangChain and Chroma, the same embedder, a model that says nothing. Our yardstick."""

from collections.abc import Callable

import chromadb
import numpy as np
from chromadb.config import Settings
from langchain_core.language_models.fake_chat_models import FakeListChatModel
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnableLambda, RunnablePassthrough

from eval.product import Product
from knowledge.embedding import CURATED_VECTORS, read_vectors
from knowledge.safe_text import curated

_K = 4


def bare_chain(product: Product) -> Callable[[str], str]:
    """Question in, text out, over the same passages with the same vectors."""
    client = chromadb.EphemeralClient(settings=Settings(anonymized_telemetry=False))
    collection = client.get_or_create_collection(
        "bare-chain", embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
    )
    vectors = read_vectors(CURATED_VECTORS, product.embedder.name)
    passages = [p for p in {p.key: p for p in product.snapshot.passages}.values() if p.key in vectors]
    collection.upsert(
        ids=[p.key for p in passages],
        documents=[str(p.indexed) for p in passages],
        embeddings=np.array([vectors[p.key] for p in passages]),
    )

    def retrieve(question: str) -> str:
        found = collection.query(query_embeddings=product.embedder.queries([curated(question)]), n_results=_K)
        return "\n\n".join((found["documents"] or [[]])[0])

    prompt = ChatPromptTemplate.from_messages(
        [("system", "Beantwoord de vraag met deze bronnen:\n{context}"), ("human", "{question}")]
    )
    chain = (
        {"context": RunnableLambda(retrieve), "question": RunnablePassthrough()}
        | prompt
        | FakeListChatModel(responses=["Dat staat in de bronnen."])
        | StrOutputParser()
    )
    return lambda question: str(chain.invoke(question))
