from pathlib import Path

import pytest

from edition.config import Configuration, find_project, load_configuration, read_configuration
from edition.errors import UsageError
from edition.scaffold import content


def configuration(folder: Path, text: str) -> Configuration:
    path = folder / "edition.toml"
    path.write_text(text, encoding="utf-8")
    return read_configuration(path)


def test_every_key_is_optional(tmp_path: Path) -> None:
    assert configuration(tmp_path, "") == Configuration()
    assert load_configuration(tmp_path / "nowhere") == Configuration()
    assert load_configuration(None) == Configuration()


def test_keys_reach_their_fields(tmp_path: Path) -> None:
    got = configuration(
        tmp_path,
        '[project]\ntitle = "Briefe"\n[encode.names]\nhonorific = "inside"\n'
        '[validate]\nschema = ["a.rng"]\n[validate.catalog]\n"https://x.example/a.rng" = "a.rng"\n',
    )
    assert got.project.title == "Briefe"
    assert got.encode.names.honorific == "inside"
    assert got.validate.schema == ("a.rng",)
    assert got.validate.catalog == {"https://x.example/a.rng": "a.rng"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[projct]\ntitle = "x"', "edition.toml:1: there is no key projct; did you mean project?"),
        (
            '[project]\n\nedtor = "x"',
            "edition.toml:3: there is no key project.edtor; did you mean project.editor?",
        ),
        ('[encode.names]\nhonorific = "middle"', "edition.toml:2: encode.names.honorific: "),
        ("[project\n", "edition.toml: is no TOML: "),
        ("[project]\ntitle = 3\n", "edition.toml:2: project.title: "),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        configuration(tmp_path, text)
    assert str(caught.value).startswith(message)


def test_a_project_is_found_from_below(tmp_path: Path) -> None:
    (tmp_path / "edition.toml").write_text("")
    (tmp_path / "sources" / "a").mkdir(parents=True)
    assert find_project(tmp_path / "sources" / "a") == tmp_path.resolve()
    (tmp_path / "sources" / "a" / "x.txt").write_text("x")
    assert find_project(tmp_path / "sources" / "a" / "x.txt") == tmp_path.resolve()


def test_the_settings_that_init_lays_down_are_right(tmp_path: Path) -> None:
    text = content("edition.toml").decode("utf-8")
    assert configuration(tmp_path, text) == Configuration()
    every_key = "\n".join(line.removeprefix("# ") for line in text.splitlines()[2:])
    assert configuration(tmp_path, every_key).encode == Configuration().encode
