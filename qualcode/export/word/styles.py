"""The looks of a Word document: styles as WordprocessingML. Knows no table.

Times New Roman 11 on A4 with notes in 9, as Indonesian law journals set them; everything black.
"""

from __future__ import annotations

from collections.abc import Iterator

from qualcode.export.word.xml import Element, parse

FONT = "Times New Roman"
TABLE_STYLE = "QualcodeTable"

_DEFAULTS = f"""<w:docDefaults>
  <w:rPrDefault><w:rPr>
    <w:rFonts w:ascii="{FONT}" w:eastAsia="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}"/>
    <w:sz w:val="22"/><w:szCs w:val="22"/>
    <w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>
  </w:rPr></w:rPrDefault>
  <w:pPrDefault/>
</w:docDefaults>"""

# Name in Word, id, based on, what follows it, paragraph properties, run properties.
_PARAGRAPHS = (
    ("Normal", "Normal", "", "", '<w:spacing w:after="120" w:line="264" w:lineRule="auto"/>', ""),
    (
        "Title",
        "Title",
        "Normal",
        "Normal",
        '<w:keepNext/><w:keepLines/><w:spacing w:before="0" w:after="240" w:line="240" '
        'w:lineRule="auto"/><w:jc w:val="center"/>',
        '<w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/>',
    ),
    (
        "heading 1",
        "Heading1",
        "Normal",
        "Normal",
        '<w:keepNext/><w:keepLines/><w:spacing w:before="360" w:after="120" w:line="240" '
        'w:lineRule="auto"/><w:outlineLvl w:val="0"/>',
        '<w:b/><w:bCs/><w:sz w:val="26"/><w:szCs w:val="26"/>',
    ),
    (
        "heading 2",
        "Heading2",
        "Normal",
        "Normal",
        '<w:keepNext/><w:keepLines/><w:spacing w:before="280" w:after="100" w:line="240" '
        'w:lineRule="auto"/><w:outlineLvl w:val="1"/>',
        '<w:b/><w:bCs/><w:sz w:val="24"/><w:szCs w:val="24"/>',
    ),
    (
        "heading 3",
        "Heading3",
        "Normal",
        "Normal",
        '<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="80" w:line="240" '
        'w:lineRule="auto"/><w:outlineLvl w:val="2"/>',
        "<w:b/><w:bCs/><w:i/><w:iCs/>",
    ),
    (
        "caption",
        "Caption",
        "Normal",
        "Normal",
        '<w:keepNext/><w:keepLines/><w:spacing w:before="360" w:after="100" w:line="240" '
        'w:lineRule="auto"/>',
        "",
    ),
    (
        "Quote",
        "Quote",
        "Normal",
        "Normal",
        '<w:spacing w:before="120" w:after="120" w:line="240" w:lineRule="auto"/>'
        '<w:ind w:left="567" w:right="567"/><w:jc w:val="both"/>',
        "",
    ),
    (
        "footnote text",
        "FootnoteText",
        "Normal",
        "",
        '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="284"/>',
        '<w:sz w:val="18"/><w:szCs w:val="18"/>',
    ),
    (
        "Table Text",
        "TableText",
        "Normal",
        "",
        '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>',
        '<w:sz w:val="19"/><w:szCs w:val="19"/>',
    ),
    (
        "Table Text Small",
        "TableTextSmall",
        "TableText",
        "",
        "",
        '<w:sz w:val="16"/><w:szCs w:val="16"/>',
    ),
    ("Table Heading", "TableHeading", "TableText", "", "<w:keepNext/>", "<w:b/><w:bCs/>"),
    (
        "Table Heading Small",
        "TableHeadingSmall",
        "TableHeading",
        "",
        "",
        '<w:sz w:val="16"/><w:szCs w:val="16"/>',
    ),
    (
        "Table Note",
        "TableNote",
        "Normal",
        "",
        '<w:spacing w:before="60" w:after="0" w:line="240" w:lineRule="auto"/>',
        '<w:sz w:val="18"/><w:szCs w:val="18"/>',
    ),
    (
        "footer",
        "Footer",
        "Normal",
        "",
        '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
        '<w:sz w:val="18"/><w:szCs w:val="18"/>',
    ),
)
_OWN = {"Table Text", "Table Text Small", "Table Heading", "Table Heading Small", "Table Note"}

_OTHERS = (
    """<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
  <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>
  <w:unhideWhenUsed/></w:style>""",
    """<w:style w:type="character" w:styleId="FootnoteReference">
  <w:name w:val="footnote reference"/><w:basedOn w:val="DefaultParagraphFont"/>
  <w:uiPriority w:val="99"/><w:unhideWhenUsed/>
  <w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>""",
    """<w:style w:type="table" w:default="1" w:styleId="TableNormal">
  <w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>
  <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>
    <w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>
    <w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>
  </w:tblCellMar></w:tblPr></w:style>""",
    """<w:style w:type="numbering" w:default="1" w:styleId="NoList">
  <w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>
</w:style>""",
    # Three rules and no more: above the heading, below it, below the last row.
    f"""<w:style w:type="table" w:customStyle="1" w:styleId="{TABLE_STYLE}">
  <w:name w:val="Qualcode Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>
  <w:qFormat/>
  <w:tblPr><w:tblBorders>
    <w:top w:val="single" w:sz="10" w:space="0" w:color="000000"/>
    <w:bottom w:val="single" w:sz="10" w:space="0" w:color="000000"/>
  </w:tblBorders><w:tblCellMar>
    <w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>
    <w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>
  </w:tblCellMar></w:tblPr>
  <w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>
    <w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/>
  </w:tcBorders></w:tcPr></w:tblStylePr></w:style>""",
)


def defaults() -> Element:
    """`w:docDefaults`: what holds where no style says otherwise."""
    return parse(_DEFAULTS)


def styles() -> Iterator[Element]:
    """Every style of the template, as `w:style`."""
    for style in _PARAGRAPHS:
        yield parse(_paragraph_style(*style))
    for xml in _OTHERS:
        yield parse(xml)


def _paragraph_style(name: str, key: str, base: str, then: str, looks: str, letters: str) -> str:
    default = ' w:default="1"' if not base else ""
    custom = ' w:customStyle="1"' if name in _OWN else ""
    parts = [f'<w:style w:type="paragraph"{default}{custom} w:styleId="{key}">']
    parts.append(f'<w:name w:val="{name}"/>')
    parts += [f'<w:basedOn w:val="{base}"/>'] if base else []
    parts += [f'<w:next w:val="{then}"/>'] if then else []
    parts.append("<w:qFormat/>")
    parts += [f"<w:pPr>{looks}</w:pPr>"] if looks else []
    parts += [f"<w:rPr>{letters}</w:rPr>"] if letters else []
    return "".join(parts) + "</w:style>"
