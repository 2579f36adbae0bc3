from edition.tei.stamp import EMPTY, is_stamped, is_untouched, stamped


def test_the_stamp_tells_an_edit() -> None:
    data = stamped(f"<TEI>{EMPTY} text</TEI>".encode())
    assert is_stamped(data)
    assert is_untouched(data)
    assert not is_untouched(data.replace(b"text", b"test"))


def test_a_file_of_another_hand_has_no_stamp() -> None:
    assert not is_stamped(b"<TEI/>")
    assert not is_untouched(b"<TEI/>")
