"""Web pages as paragraphs: the article without menus and scripts, each character with its place in the source."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.sources.document_html import decode_html, read_html

BODY = "全年共巡查堤防1263公里，处置险情35处，转移群众2180人次，未发生人员伤亡。"


def texts(page: str) -> list[str]:
    return [paragraph.text for paragraph in read_html(page, "a.html").paragraphs]


def test_article_without_what_stands_around_it() -> None:
    page = f"""<html><head><title>自评报告 - 青石县</title><style>p {{ color: red }}</style></head><body>
    <nav><a href="/">首页</a></nav><div><ul><li><a>要闻</a><li><a>公告</a></ul></div>
    <h1>绩效自评报告</h1><div class="content"><p>&nbsp;&nbsp;<b>一、概况</b></p><p>{BODY}</p><p>{BODY}</p>
    <script>document.write("<p>没有运行</p>")</script><!-- <p>注释</p> --></div>
    <div><a>上一篇</a><a>下一篇</a></div><footer>主办单位：某单位</footer></body></html>"""
    document = read_html(page, "a.html")
    assert [one.text for one in document.paragraphs] == ["绩效自评报告", "一、概况", BODY, BODY]
    assert (document.paragraphs[0].kind, document.paragraphs[0].level) == ("heading", 1)
    assert document.paragraphs[1].bold == ((0, 4),)
    assert document.title == "自评报告 - 青石县"


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>投入\n    12.5万元，占&#37;&amp;其他</p>", ["投入12.5万元，占%&其他"]),
        ("一、概况<br>全年投入。<br/>（一）成效", ["一、概况", "全年投入。", "（一）成效"]),
        ("<div>甲。<div>乙。</div>丙。</div>", ["甲。", "乙。", "丙。"]),
        ("<ul><li>走访企业<li>走访群众</ul>", ["走访企业", "走访群众"]),
        ("<P>甲。<P>乙。", ["甲。", "乙。"]),
        ("<p>a < b 且 c > d</p>", ["a < b 且 c > d"]),
        ("甲。<script>乙", ["甲。"]),
        ("甲。<!-- 乙", ["甲。"]),
        ("<p>使用 Oracle\nDatabase 软件</p>", ["使用 Oracle Database 软件"]),
    ],
)
def test_pieces(page: str, expected: list[str]) -> None:
    assert texts(page) == expected


def test_table_of_data() -> None:
    page = f"<p>{BODY}</p><table><tr><th>指标<th>值<tr><td>走访</td><td><p>35家</p></td></tr></table><p>{BODY}</p>"
    assert [(one.kind, one.text) for one in read_html(page, "a").paragraphs] == [
        ("body", BODY),
        ("table", "指标\t值\n走访\t35家"),
        ("body", BODY),
    ]


def test_table_that_only_lays_the_page_out() -> None:
    cell = "".join(f"<p>{BODY}</p>" for _ in range(10))
    page = f"<table><tr><td>菜单</td><td>{cell}</td></tr></table>"
    assert texts(page) == [BODY] * 10


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "big5"])
def test_charset_of_the_page(charset: str) -> None:
    page = f'<html><meta charset="{charset}"><p>全年支出一百元</p>'
    assert decode_html(page.encode(charset)) == page


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<b>",
                "</b>",
                "<br>",
                "<table>",
                "<tr>",
                "<td>",
                "</table>",
                "<li>",
                "<",
                ">",
                "&lt;",
                "&",
                " ",
                "\n",
                "年度",
                "12",
                "。",
                "<!--",
                "-->",
                "<script>",
                "</div>",
                "<h2>",
            ]
        ),
        max_size=40,
    )
)
def test_every_character_stands_in_the_source(pieces: list[str]) -> None:
    page = "".join(pieces)
    for paragraph in read_html(page, "a").paragraphs:
        for start, length, _, offset in paragraph.stretches:
            for index in range(length):
                character, source = paragraph.text[start + index], page[offset + index :]
                assert (
                    source[0] == character
                    or source[0].isspace() == character.isspace()
                    or unescape(source[:4])[0] == character
                )


def test_title_of_the_page_that_the_article_says_itself_is_read_once() -> None:
    article = "".join(f"<p>{text}</p>" for text in ("青石县水利局", "2024年度绩效自评报告", "全年召开会议12次。" * 9))
    page = f"<body><h1>青石县水利局2024年度绩效自评报告</h1><div>{article}</div></body>"
    assert [paragraph.text for paragraph in read_html(page, "a.html").paragraphs][:2] == [
        "青石县水利局",
        "2024年度绩效自评报告",
    ]
