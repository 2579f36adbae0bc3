from pathlib import Path

from edition.building.state import FILE, Source, State, folder_key, read_state, write_state


def test_a_state_comes_back(tmp_path: Path) -> None:
    state = State(sources={"a.txt": Source("k", "xml/a.xml", "d")}, published="p")
    write_state(tmp_path, state)
    assert read_state(tmp_path) == state


def test_a_damaged_state_is_none(tmp_path: Path) -> None:
    write_state(tmp_path, State(published="p"))
    (tmp_path / FILE).write_bytes(b'{"version": ')
    assert read_state(tmp_path) == State()


def test_a_key_changes_with_name_and_content(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.write_text("1")
    second.write_text("1")
    assert folder_key([first], tmp_path) != folder_key([second], tmp_path)
    before = folder_key([first], tmp_path)
    first.write_text("2")
    assert folder_key([first], tmp_path) != before
