"""The small parts of a Word file beside text and styles: settings, fonts. Knows no table.

Written out anew, since the stock template's carry traces of those who worked on it.
"""

from __future__ import annotations

from qualcode.export.word.styles import FONT
from qualcode.export.word.xml import Element, parse

_WORD = "http://schemas.microsoft.com/office/word"
_COMPAT = (
    ("compatibilityMode", 15),  # Word 2013 and newer: no "Compatibility Mode" in the title bar
    ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1),
    ("doNotFlipMirrorIndents", 1),
    ("differentiateMultirowTableHeaders", 1),
)
_COLOURS = (
    'w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" '
    'w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" '
    'w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"'
)
_SETTINGS = """<w:settings>
  <w:zoom w:percent="100"/>
  <w:defaultTabStop w:val="720"/>
  <w:characterSpacingControl w:val="doNotCompress"/>
  <w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>
  <w:compat>{compat}</w:compat>
  <w:themeFontLang w:val="en-GB" w:bidi="ar-SA"/>
  <w:clrSchemeMapping {colours}/>
  <w:decimalSymbol w:val="."/>
  <w:listSeparator w:val=","/>
</w:settings>"""

_HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

APP_PROPERTIES = _HEAD + (
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'extended-properties"><Application>qualcode</Application></Properties>'
)

FONT_TABLE = (
    _HEAD
    + (
        '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f'<w:font w:name="{FONT}"><w:panose1 w:val="02020603050405020304"/>'
        '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/>'
        "</w:font></w:fonts>"
    ).encode()
)


def settings() -> Element:
    """`w:settings`, with the separators of footnotes and no language of its own yet."""
    compat = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{_WORD}" w:val="{value}"/>'
        for name, value in _COMPAT
    )
    return parse(_SETTINGS.format(compat=compat, colours=_COLOURS))
