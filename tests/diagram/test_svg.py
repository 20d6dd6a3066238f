"""The SVG that reaches a page: safe, self-contained, named for people, and with every text inside its box."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.design import Design
from planner.design.samples import SAMPLES
from planner.diagram import draw_svg
from planner.diagram.icons import icon_folder
from planner.diagram.svg import UnreadableSvg, clean_svg
from planner.diagram.text import clean
from planner.diagram.topology import topology
from planner.exports import address_map
from planner.plan import make_plan
from planner.report import report_on
from tests.diagram.designs import designs
from tests.diagram.geometry import SVG, XLINK, boxes, measurable, parsed, texts
from tests.diagram.graphs import DAY, named, sample_plan

ELEMENTS = {"svg", "title", "desc", "defs", "image", "use", "g", "path", "polygon", "polyline", "ellipse", "text"}
HOSTILE = st.one_of(
    st.text(max_size=70),
    st.text(alphabet="<>&\"'\\[]{}|:;%#\n\t\0 abN", max_size=70),
    st.sampled_from(
        [
            "<b>bold</b>",
            '<a href="javascript:alert(1)">x</a>',
            "]]><script>alert(1)</script>",
            "\\N \\G \\L",
            "&lt;&#x41;&undefined;",
            "ends in a backslash\\",
            '<img src="/etc/passwd"/>',
            "a:b:c",
            "\u202edesrever\u202c",
            "\ud800",
            "=cmd|' /C calc'!A0",
        ]
    ),
)


def cleaned(content: str, folder: Path) -> str:
    svg = f'<svg xmlns="{SVG[1:-1]}" xmlns:xlink="{XLINK[1:-1]}" width="9pt">{content}</svg>'
    return clean_svg(
        svg.encode(), title="Title", description="What it shows", names={}, prefix="p-", icons=icon_folder(folder)
    )


@pytest.mark.parametrize(
    "content",
    [
        "<script>alert(1)</script>",
        '<a xlink:href="javascript:alert(1)"><text>x</text></a>',
        '<g onload="alert(1)"/>',
        '<image xlink:href="http://example.com/x.png" x="0" y="0" width="9" height="9"/>',
        '<image xlink:href="../secret.png" x="0" y="0" width="9" height="9"/>',
        '<path style="fill:url(http://example.com)" d="M0,0"/>',
        '<path fill="url(#x)" d="M0,0"/>',
        '<foreignObject><iframe src="http://example.com"/></foreignObject>',
        '<use xlink:href="http://example.com/#x"/>',
        "<style>@import 'http://example.com'</style>",
        "<!-- example.com --><?run example.com?>",
    ],
)
def test_nothing_active_or_foreign_passes(content: str, folder: Path) -> None:
    svg = cleaned(content, folder)

    assert not re.search(r"script|alert|onload|example\.com|foreign|style|url\(|secret", svg)


def test_an_entity_is_not_resolved(folder: Path) -> None:
    svg = b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>'

    answer = clean_svg(svg, title="T", description="D", names={}, prefix="p-", icons=folder)

    assert [child.tag for child in parsed(answer)] == [f"{SVG}title", f"{SVG}desc", f"{SVG}defs"]


def test_what_is_no_svg_is_refused_by_name(folder: Path) -> None:
    with pytest.raises(UnreadableSvg, match="printed no SVG"):
        clean_svg(b"Segmentation fault", title="", description="", names={}, prefix="", icons=folder)


@settings(max_examples=40, deadline=None)
@given(HOSTILE)
def test_hostile_names_give_a_well_formed_drawing_in_which_they_are_only_text(folder: Path, name: str) -> None:
    root = parsed(draw_svg(named(name), folder=folder))

    assert {str(each.tag).removeprefix(SVG) for each in root.iter()} <= ELEMENTS
    assert all(attribute[:2] != "on" for each in root.iter() for attribute in each.attrib)
    links = [link for each in root.iter() if (link := each.get(f"{XLINK}href"))]
    assert all(link.startswith(("#topology-icon-", "data:image/png;base64,")) for link in links)
    shown = "".join(text.words for text in texts(root))
    assert "".join(clean(name).split()) in "".join(shown.split())


@pytest.mark.parametrize("name", ["Δίκτυο κόμβων", "Сеть узлов", "ノードのネットワーク", "Größe Łódź"])
def test_greek_cyrillic_and_japanese_names_are_drawn(name: str, folder: Path) -> None:
    root = parsed(draw_svg(named(name), folder=folder))

    drawn = "".join(text.words for text in texts(root) if text.owner == "topology-node-pool")
    assert "".join(name.split()) in "".join(drawn.split())


def test_the_root_has_its_title_and_description_as_direct_children(folder: Path) -> None:
    root = parsed(draw_svg(topology(sample_plan("small-dev")), prefix="first-", folder=folder))

    title, desc = root[0], root[1]
    assert (title.tag, desc.tag) == (f"{SVG}title", f"{SVG}desc")
    assert title.text == "Network topology of " + SAMPLES["small-dev"].design.overview.title
    assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"


def test_every_id_carries_the_prefix_and_stands_once(folder: Path) -> None:
    root = parsed(draw_svg(topology(sample_plan("aks-baseline")), prefix="first-", folder=folder))

    ids = [str(each.get("id")) for each in root.iter() if each.get("id")]
    assert all(each.startswith("first-") for each in ids)
    assert len(ids) == len(set(ids))


def test_inner_titles_are_words_for_people(folder: Path) -> None:
    root = parsed(draw_svg(topology(sample_plan("aks-baseline")), folder=folder))

    inner = [title.text or "" for title in root.iter(f"{SVG}title")][1:]
    assert "AzureFirewallSubnet 10.200.0.0/26" in inner
    assert "Ingress 1: Internet to Application Gateway, HTTPS 443, TLS ends and is inspected" in inner
    assert not [title for title in inner if "->" in title or title.startswith(("cluster", "note_", "badge_"))]


def test_classes_and_concrete_colours_stand_side_by_side(folder: Path) -> None:
    root = parsed(draw_svg(topology(sample_plan("aks-baseline")), folder=folder))

    classes = {word for each in root.iter() for word in str(each.get("class", "")).split()}
    vnet = next(each for each in root.iter() if "vnet" in str(each.get("class", "")).split())
    assert {"vnet", "subnet", "resource", "badge", "muted", "legend"} <= classes
    assert {"edge-ingress", "edge-egress", "edge-admin", "edge-peering", "edge-hybrid", "edge-private"} <= classes
    assert vnet.find(f"{SVG}path").get("stroke") == "#0078d4"


def test_each_icon_is_embedded_once_however_often_it_is_drawn(folder: Path) -> None:
    root = parsed(draw_svg(topology(sample_plan("aks-baseline")), folder=folder))

    images = [each.get(f"{XLINK}href") for each in root.iter(f"{SVG}image")]
    assert len(images) == len(set(images)) < len(list(root.iter(f"{SVG}use")))


@pytest.mark.parametrize("name", SAMPLES)
def test_the_picture_stays_light(name: str, folder: Path) -> None:
    assert len(draw_svg(topology(sample_plan(name), detail=True), folder=folder)) < 120_000


def test_a_file_of_its_own_brings_its_font_and_a_page_gets_no_style(folder: Path) -> None:
    graph = topology(sample_plan("small-dev"))

    alone = parsed(draw_svg(graph, folder=folder, with_font=True))

    style = next(alone.iter(f"{SVG}style")).text or ""
    assert style.count("@font-face") == style.count("data:font/woff2;base64,") == 2
    assert "Source Sans Pro" in style
    assert "Source Sans Pro" in str(alone.get("font-family"))
    assert "<style" not in draw_svg(graph, folder=folder)


def test_the_address_map_as_a_file_brings_its_font_too() -> None:
    alone = parsed(address_map.render(report_on(SAMPLES["small-dev"].design, DAY)).decode())

    children = [child.tag.removeprefix(SVG) for child in alone]
    assert children[:3] == ["title", "desc", "style"]
    assert (alone[2].text or "").count("data:font/woff2;base64,") == 2


def test_the_same_plan_gives_the_same_bytes(folder: Path) -> None:
    plan = sample_plan("aks-baseline")

    assert draw_svg(topology(plan), folder=folder) == draw_svg(topology(plan), folder=folder)


@settings(max_examples=25, deadline=None)
@given(designs())
def test_in_any_design_no_text_leaves_its_box(folder: Path, design: Design) -> None:
    graph = topology(make_plan(design, DAY))

    root = parsed(draw_svg(graph, folder=folder))

    outlines, around = boxes(root), graph.paths()
    assert outlines.keys() == {group.id for group in graph.all_groups()}
    for text in texts(root):
        kind, _, name = text.owner.removeprefix("topology-").partition("-")
        box = name if kind == "box" else (around.get(name, ("",))[-1:] or ("",))[0]
        if box and measurable(text.words):
            assert outlines[box].holds(text.box), f"{text.words} leaves {box}"


@pytest.mark.parametrize("detail", [False, True])
@pytest.mark.parametrize("name", SAMPLES)
def test_every_range_of_the_plan_stands_in_the_picture_with_its_name_and_none_that_the_plan_lacks(
    name: str, detail: bool, folder: Path
) -> None:
    plan = sample_plan(name)

    said: dict[str, str] = {}
    for text in texts(parsed(draw_svg(topology(plan, detail=detail), folder=folder))):
        said[text.owner] = f"{said.get(text.owner, '')} {text.words}"

    boxes_of = [words for owner, words in said.items() if owner.startswith("topology-box-")]
    own = [(subnet.name, str(subnet.cidr)) for subnet in plan.subnets]
    own += [(vnet.name, str(each)) for vnet in plan.vnets for each in vnet.address_space]
    for title, cidr in own:
        assert [words for words in boxes_of if f" {title} " in words and f" {cidr} " in f"{words} "], (title, cidr)
    drawn = set(re.findall(r"\d+\.\d+\.\d+\.\d+/\d+", " ".join(said.values()))) - {"0.0.0.0/0"}
    taken = {str(each.cidr) for vnet in plan.vnets for each in vnet.taken}
    assert drawn <= {cidr for _, cidr in own} | {str(each.cidr) for each in plan.ranges} | taken
