"""Figures of the engine beside jing, on mutants: verdicts, lines, messages per fault.

Run as a program: `python tests/relaxng/figures.py [mutants per schema] [seed]`.
"""

import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from edition import relaxng
from tests.relaxng import jing, mutate

SHARED = Path(__file__).resolve().parents[3] / "shared"
SCHEMAS = ("tei_all", "tei_lite", "tei_drama", "tei_bare", "dracor")


@dataclass
class Figures:
    """What was counted for one schema."""

    mutants: int = 0
    disagreements: list[str] = field(default_factory=list)
    other_line: list[str] = field(default_factory=list)
    compared_lines: int = 0
    invalid: int = 0
    """Invalid mutants of documents that were valid before."""
    placed: int = 0
    """Those with a finding at the right line and column."""
    findings: int = 0
    jing_findings: int = 0
    misses: list[str] = field(default_factory=list)
    surplus: list[str] = field(default_factory=list)
    surplus_kinds: Counter[str] = field(default_factory=Counter)


def documents(schema: relaxng.Schema) -> list[tuple[str, bytes, bool]]:
    """Return name, bytes and validity of each document to mutate, valid ones first."""
    found = []
    for path in sorted(SHARED.glob("corpora/*/gold.xml")):
        data = mutate.shortened(path.read_bytes(), 12)
        found.append((path.parent.name, data, schema.is_valid(data)))
    for path in sorted((Path(__file__).parent / "documents").glob("*.xml")):
        data = path.read_bytes()
        found.append((path.stem, data, schema.is_valid(data)))
    valid = [each for each in found if each[2]]
    return valid if len(valid) > 1 else found


def measure(name: str, count: int, seed: int, folder: Path) -> Figures:
    """Return the figures of one schema on about `count` mutants."""
    path = SHARED / "tei" / f"{name}.rng"
    schema = relaxng.load(path)
    figures = Figures()
    chosen = documents(schema)
    made: dict[Path, tuple[mutate.Mutant, bool]] = {}
    for number, (title, data, valid) in enumerate(chosen):
        each = -(-count // len(chosen))
        for at, mutant in enumerate(mutate.mutants(data, each, seed + number)):
            target = folder / f"{name}-{title}-{at}.xml"
            target.write_bytes(mutant.data)
            made[target] = (mutant, valid)
    verdicts = jing.judge(path, list(made))
    for target, (mutant, valid) in made.items():
        compare(figures, schema, target, mutant, valid, verdicts[target])
    return figures


def compare(
    figures: Figures,
    schema: relaxng.Schema,
    target: Path,
    mutant: mutate.Mutant,
    valid: bool,
    errors: list[tuple[int, str]],
) -> None:
    """Count one mutant."""
    findings = schema.validate(target)
    figures.mutants += 1
    label = f"{target.name} [{mutant.kind}]"
    if bool(findings) is not bool(errors):
        ours = findings[0].message if findings else "valid"
        figures.disagreements.append(f"{label}: jing {errors[:1]}, we {ours}")
        return
    if not findings:
        return
    figures.compared_lines += 1
    if findings[0].line != min(line for line, _ in errors):
        figures.other_line.append(f"{label}: jing {errors[0]}, we {findings[0]}")
    if not valid:
        return
    figures.invalid += 1
    figures.findings += len(findings)
    figures.jing_findings += len(errors)
    shown = "".join(f"\n      {f.line}:{f.column} {f.code} {f.message}" for f in findings[:5])
    if any((each.line, each.column) in mutant.places for each in findings):
        figures.placed += 1
    else:
        figures.misses.append(f"{label}: planted {sorted(mutant.places)}{shown}")
    if len(findings) > 1:
        figures.surplus_kinds[mutant.kind] += len(findings) - 1
        figures.surplus.append(f"{label}: {len(findings)}, jing {len(errors)}{shown}")


def found_of_five(schema: relaxng.Schema, documents_: list[bytes], seed: int) -> list[int]:
    """Return how many of five planted faults were found in each document."""
    results = []
    for number, data in enumerate(documents_):
        broken, _ = mutate.many_faults(data, 5, seed + number)
        results.append(len(schema.validate(broken)))
    return results


def main() -> None:
    """Print the figures of all schemas."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 250
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    verbose = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    for name in SCHEMAS:
        with tempfile.TemporaryDirectory() as folder:
            figures = measure(name, count, seed, Path(folder))
        lines, invalid = max(figures.compared_lines, 1), max(figures.invalid, 1)
        print(
            f"{name}: {figures.mutants} mutants, {len(figures.disagreements)} other verdicts; "
            f"first line as jing {100 * (1 - len(figures.other_line) / lines):.1f} %; "
            f"{figures.invalid} planted: {100 * figures.placed / invalid:.1f} % at the place, "
            f"{figures.findings / invalid:.2f} per fault "
            f"(jing {figures.jing_findings / invalid:.2f})"
        )
        for title, some in (
            ("verdict", figures.disagreements),
            ("line", figures.other_line),
            ("miss", figures.misses),
            ("surplus", figures.surplus),
        ):
            for each in some[:verbose]:
                print(f"   {title}: {each}")
        print("   ", figures.surplus_kinds.most_common())
        schema = relaxng.load(SHARED / "tei" / f"{name}.rng")
        valid = [data for _, data, ok in documents(schema) if ok and len(data) > 8000]
        print("    of five:", found_of_five(schema, valid, seed))


if __name__ == "__main__":
    main()
