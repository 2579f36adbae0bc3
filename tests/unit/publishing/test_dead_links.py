from lxml import html

from edition.publishing.dead_links import may_be_dead, unlink_dead


def test_only_links_that_lead_nowhere_lose_their_address() -> None:
    page = html.fromstring(
        '<main><p id="a"><a href="#a">here</a> <a href="#b" aria-label="There">there</a>'
        '<a href="other.html#b">off</a></p></main>'
    )
    assert unlink_dead(page) == 1
    links = [(link.get("href"), link.get("aria-label")) for link in page.iter("a")]
    assert links == [("#a", None), (None, None), ("other.html#b", None)]
    assert unlink_dead(page) == 0


def test_the_bytes_tell_whether_to_look() -> None:
    assert not may_be_dead(b'<p id="a"><a href="#a">x</a><a href="b.html#c">y</a></p>')
    assert may_be_dead(b'<p id="a"><a href="#b">x</a></p>')
