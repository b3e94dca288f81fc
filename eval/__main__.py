"""`python -m eval STAGE`: one stage over a file (`--input`, `--output`), or over our own dev and test sets."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

# Before any library that starts threads or looks for a network is loaded.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("ANONYMIZED_TELEMETRY", "False")
# A peer of redaction reads the list of domains in its package, not the one on the net.
os.environ.setdefault("TLDEXTRACT_PUBLIC_SUFFIX_LIST_URLS", "")

from eval import answers, peers, redaction, redaction_loss, redaction_speed, retrieval, scale, speed, triage
from eval.corpus import default_cache
from eval.lines import LineError, read_rows, result, write_rows
from eval.product import Product, curated_product
from eval.report import HALVES, Report

# Speed first: it tells the memory of the process, and peers of redaction take more than all of ours.
STAGES = ("speed", "redaction", "triage", "retrieval", "answers")
# Takes ten minutes, so it is no part of "all".
ALONE = ("scale",)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run; returns the exit code: 0, or 2 for input that cannot be used."""
    options = _options(arguments)
    try:
        if options.input:
            _batch(options)
        else:
            _own(options)
    except (LineError, FileNotFoundError, IsADirectoryError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m eval", description="Measure what Naast does.")
    parser.add_argument("stage", choices=(*STAGES, *ALONE, "all"))
    parser.add_argument("--input", type=Path, help="JSON lines; without it our own sets are run")
    parser.add_argument("--output", type=Path, help="where the JSON lines of the outcome go")
    parser.add_argument("--corpus", type=Path, help="retrieval: {_id, title, text} lines instead of our articles")
    parser.add_argument("--cache", type=Path, default=None, help="folder for vectors of an outside corpus")
    parser.add_argument("--half", choices=(*HALVES, "both"), default="both", help="which of our own sets")
    parser.add_argument(
        "--peers",
        choices=("yes", "no"),
        default="yes",
        help="redaction, speed: beside other redactors, where installed",
    )
    parser.add_argument(
        "--policyqa",
        type=Path,
        help="retrieval: a folder with corpus.jsonl, queries.jsonl, qrels.tsv on which the loss by redaction is measured too",
    )
    options = parser.parse_args(arguments)
    if options.input and not options.output:
        parser.error("--input needs --output")
    if options.input and options.stage in ("all", "speed", *ALONE):
        parser.error(f"the stage '{options.stage}' has no --input")
    if options.corpus and (options.stage != "retrieval" or not options.input):
        parser.error("--corpus goes with the stage 'retrieval' and --input")
    if options.policyqa and (options.input or options.stage not in ("retrieval", "all")):
        parser.error("--policyqa goes with the stage 'retrieval' without --input")
    return options


def _batch(options: argparse.Namespace) -> None:
    stage: str = options.stage
    if stage in ("redaction", "triage"):
        module: Any = {"redaction": redaction, "triage": triage}[stage]
        rows = read_rows(options.input, module.NEEDS)
        write_rows(options.output, module.batch(rows))
    else:
        rows = read_rows(options.input, retrieval.NEEDS, retrieval.EITHER)
        if options.corpus:
            product = retrieval.outside_product(options.corpus, options.cache or default_cache())
            write_rows(options.output, retrieval.batch(product, rows, outside=True))
        elif stage == "retrieval":
            write_rows(options.output, retrieval.batch(curated_product(), rows))
        else:
            write_rows(options.output, answers.batch(curated_product(), rows))
    result({"stage": stage, "lines": len(rows)})


def _own(options: argparse.Namespace) -> None:
    halves = HALVES if options.half == "both" else (options.half,)
    stages = STAGES if options.stage == "all" else (options.stage,)
    product: Product | None = None
    beside: list[peers.Peer] | None = None
    for stage in stages:
        report = Report(stage)
        if stage in ("retrieval", "answers", "speed", "scale"):
            product = product or curated_product()
        if stage == "triage":
            triage.measure(report, halves)
        elif stage == "redaction":
            beside = peers.load(options.peers == "yes") if beside is None else beside
            redaction.measure(report, halves, peers=beside)
        elif product and stage == "retrieval":
            retrieval.measure(report, product, halves)
            redaction_loss.measure(report, product, halves, outside=options.policyqa)
        elif product and stage == "answers":
            answers.measure(report, product, halves)
        elif product and stage == "scale":
            scale.measure(report, product)
        elif product:
            speed.measure(report, product)
            beside = peers.load(options.peers == "yes") if beside is None else beside
            redaction_speed.measure(report, peers=beside)
        print(f"\nreport: {report.write()}", flush=True)
        result({"stage": stage, **report.figures})


if __name__ == "__main__":
    sys.exit(main())
