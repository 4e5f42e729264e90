"""Every word that evidence tables add of their own, in three languages. Knows no rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Headings:
    """The words of one language; fields with braces are templates of `str.format`."""

    titles: Mapping[str, str]
    columns: Mapping[str, str]
    languages: Mapping[str, str]
    units: Mapping[str, str]
    interview_note: str
    undated_note: str
    n_of: str
    thousands: str
    none: str
    unattributed: str
    context: str
    offered: str
    offered_one: str
    provenance: Mapping[str, str]
    notes: Mapping[str, str]
    memo_targets: Mapping[str, str]
    left: Mapping[str, str]


INDONESIAN = Headings(
    titles={
        "informants": "Informan",
        "quotations": "Kutipan menurut tema",
        "matrix": "Matriks kode × informan",
        "triangulation": "Triangulasi wawancara, hukum, dan literatur",
        "memos": "Memo",
    },
    columns={
        "case": "ID",
        "kind": "Jenis",
        "group": "Kelompok",
        "country": "Negara",
        "month": "Wawancara (bulan)",
        "words": "Panjang (kata)",
        "language": "Bahasa",
        "segments": "Segmen",
        "codes": "Kode yang dipakai",
        "theme": "Tema",
        "subtheme": "Subtema",
        "definition": "Definisi",
        "quote": "Contoh kutipan",
        "informant": "Informan (ID)",
        "n": "n dari N",
        "family": "Kelompok kode",
        "code": "Kode",
        "name": "Nama",
        "informants": "Informan",
        "finding": "Temuan",
        "interview": "Wawancara (ID, bulan)",
        "law": "Hukum / lembaga",
        "literature": "Literatur",
        "kinds": "Jenis sumber (n/3)",
        "contrary": "Bukti yang berlawanan",
        "note": "Catatan",
        "when": "Kapan",
        "coder": "Pengode",
        "about": "Tentang",
        "memo": "Memo",
    },
    languages={
        "ar": "Arab",
        "en": "Inggris",
        "id": "Indonesia",
        "jv": "Jawa",
        "ms": "Melayu",
        "su": "Sunda",
        "zh": "Mandarin",
    },
    units={
        "case": "kasus",
        "coding": "pengodean",
        "document": "dokumen",
        "finding": "temuan",
        "informant": "informan",
        "paragraph": "paragraf",
        "quotation": "kutipan",
        "segment": "segmen",
        "sentence": "kalimat",
        "turn": "giliran bicara",
    },
    interview_note="Wawancara dengan {label}, {month}.",
    undated_note="Wawancara dengan {label}.",
    n_of="{n} dari {total}",
    thousands=".",
    none="tidak ada",
    unattributed="tanpa atribusi",
    context="Konteks: {labels}",
    offered="{count} segmen terkode dapat dipakai: {labels}",
    offered_one="1 segmen terkode dapat dipakai: {labels}",
    provenance={
        "unit": "Unit analisis: {unit} (n = {n}).",
        "last_change": "Perubahan terakhir: {date}.",
        "codebook_version": "Buku kode versi {version}.",
        "project_hash": "Hash proyek: {hash}.",
    },
    notes={
        "n": "n dari N: jumlah informan dengan sedikitnya satu segmen pada subtema itu, dari "
        "{total} informan.",
        "matrix": "Setiap sel memuat jumlah segmen terkode; –: tidak ada.",
        "refs": "Setiap sel memuat jumlah segmen terkode dan nomornya; –: tidak ada.",
        "kinds": "Jenis sumber: wawancara, hukum atau lembaga, dan literatur. Cetak tebal: tidak "
        "ada bukti dari jenis itu. Cetak miring dan tanda ?: dinyatakan tanpa menyebut informan, "
        "tidak dihitung. Bukti yang berlawanan dan konteks juga tidak dihitung.",
        "interview": "Tanpa bukti wawancara: {keys}.",
        "generic": "Bukti wawancara hanya tanpa atribusi: {keys}.",
        "law": "Tanpa bukti hukum atau lembaga: {keys}.",
        "literature": "Tanpa bukti literatur: {keys}.",
        "utc": "Waktu dalam UTC.",
        "links": "Tautan: {links}",
    },
    memo_targets={
        "project": "Proyek",
        "source": "{source}",
        "case": "Kasus {name}",
        "code": "Kode {name}",
        "finding": "Temuan {name}",
        "segment": "{source}, {place}",
        "coding": "{code}, {source}, {place}",
        "gone": "{about} (dihapus)",
        "older": "{about} (teks lama)",
        "unknown": "tidak dikenal",
    },
    left={
        "codings": "{count} pengodean masih berada pada teks lama sumbernya dan tidak "
        "disertakan; lihat: qualcode codings left.",
        "codings_one": "1 pengodean masih berada pada teks lama sumbernya dan tidak "
        "disertakan; lihat: qualcode codings left.",
        "evidence": "{count} bukti bertumpu pada bagian yang tidak ada lagi dalam teks "
        "terbaru dan tidak disertakan; lihat: qualcode codings left.",
        "evidence_one": "1 bukti bertumpu pada bagian yang tidak ada lagi dalam teks "
        "terbaru dan tidak disertakan; lihat: qualcode codings left.",
        "row": "{count} bukti bertumpu pada teks lama dan tidak dihitung.",
        "row_one": "1 bukti bertumpu pada teks lama dan tidak dihitung.",
    },
)

ENGLISH = Headings(
    titles={
        "informants": "Informants",
        "quotations": "Quotations by theme",
        "matrix": "Code × informant matrix",
        "triangulation": "Triangulation of interviews, law and literature",
        "memos": "Memos",
    },
    columns={
        "case": "ID",
        "kind": "Kind",
        "group": "Group",
        "country": "Country",
        "month": "Interview (month)",
        "words": "Length (words)",
        "language": "Language",
        "segments": "Segments",
        "codes": "Codes used",
        "theme": "Theme",
        "subtheme": "Subtheme",
        "definition": "Definition",
        "quote": "Exemplar quote",
        "informant": "Informant (ID)",
        "n": "n of N",
        "family": "Family",
        "code": "Code",
        "name": "Name",
        "informants": "Informants",
        "finding": "Finding",
        "interview": "Interview (ID, month)",
        "law": "Law / institution",
        "literature": "Literature",
        "kinds": "Kinds covered (n/3)",
        "contrary": "Contrary evidence",
        "note": "Note",
        "when": "When",
        "coder": "Coder",
        "about": "About",
        "memo": "Memo",
    },
    languages={
        "ar": "Arabic",
        "en": "English",
        "id": "Indonesian",
        "jv": "Javanese",
        "ms": "Malay",
        "su": "Sundanese",
        "zh": "Mandarin",
    },
    units={},
    interview_note="Interview with {label}, {month}.",
    undated_note="Interview with {label}.",
    n_of="{n} of {total}",
    thousands=",",
    none="none",
    unattributed="unattributed",
    context="Context: {labels}",
    offered="{count} coded segments could be used: {labels}",
    offered_one="1 coded segment could be used: {labels}",
    provenance={
        "unit": "Unit of analysis: {unit} (n = {n}).",
        "last_change": "Last change: {date}.",
        "codebook_version": "Codebook version {version}.",
        "project_hash": "Project hash: {hash}.",
    },
    notes={
        "n": "n of N: informants with at least one segment under that subtheme, of {total} "
        "informants.",
        "matrix": "Cells give the number of coded segments; –: none.",
        "refs": "Cells give the number of coded segments and their numbers; –: none.",
        "kinds": "Kinds covered: interview, law or institution, and literature. Bold: no evidence "
        "of that kind. Italic and ?: stated without naming an informant, not counted. Contrary "
        "evidence and context are not counted either.",
        "interview": "No interview evidence: {keys}.",
        "generic": "Interview evidence unattributed only: {keys}.",
        "law": "No evidence from law or institutions: {keys}.",
        "literature": "No evidence from literature: {keys}.",
        "utc": "Times are UTC.",
        "links": "Links: {links}",
    },
    memo_targets={
        "project": "Project",
        "source": "{source}",
        "case": "Case {name}",
        "code": "Code {name}",
        "finding": "Finding {name}",
        "segment": "{source}, {place}",
        "coding": "{code}, {source}, {place}",
        "gone": "{about} (removed)",
        "older": "{about} (older text)",
        "unknown": "unknown",
    },
    left={
        "codings": "{count} codings stand on an older text of their source and are left out; "
        "see: qualcode codings left.",
        "codings_one": "1 coding stands on an older text of its source and is left out; see: "
        "qualcode codings left.",
        "evidence": "{count} pieces of evidence rest on passages that are no longer in the "
        "newest text and are left out; see: qualcode codings left.",
        "evidence_one": "1 piece of evidence rests on a passage that is no longer in the "
        "newest text and is left out; see: qualcode codings left.",
        "row": "{count} pieces of evidence rest on an older text and are not counted.",
        "row_one": "1 piece of evidence rests on an older text and is not counted.",
    },
)

MALAY = Headings(
    titles={
        "informants": "Informan",
        "quotations": "Petikan mengikut tema",
        "matrix": "Matriks kod × informan",
        "triangulation": "Triangulasi temu bual, undang-undang dan literatur",
        "memos": "Memo",
    },
    columns={
        "case": "ID",
        "kind": "Jenis",
        "group": "Kumpulan",
        "country": "Negara",
        "month": "Temu bual (bulan)",
        "words": "Panjang (patah perkataan)",
        "language": "Bahasa",
        "segments": "Segmen",
        "codes": "Kod yang digunakan",
        "theme": "Tema",
        "subtheme": "Subtema",
        "definition": "Definisi",
        "quote": "Contoh petikan",
        "informant": "Informan (ID)",
        "n": "n daripada N",
        "family": "Kumpulan kod",
        "code": "Kod",
        "name": "Nama",
        "informants": "Informan",
        "finding": "Dapatan",
        "interview": "Temu bual (ID, bulan)",
        "law": "Undang-undang / institusi",
        "literature": "Literatur",
        "kinds": "Jenis sumber (n/3)",
        "contrary": "Bukti yang bercanggah",
        "note": "Catatan",
        "when": "Bila",
        "coder": "Pengekod",
        "about": "Tentang",
        "memo": "Memo",
    },
    languages={
        "ar": "Arab",
        "en": "Inggeris",
        "id": "Indonesia",
        "jv": "Jawa",
        "ms": "Melayu",
        "su": "Sunda",
        "zh": "Mandarin",
    },
    units={
        "case": "kes",
        "coding": "pengekodan",
        "document": "dokumen",
        "finding": "dapatan",
        "informant": "informan",
        "paragraph": "perenggan",
        "quotation": "petikan",
        "segment": "segmen",
        "sentence": "ayat",
        "turn": "giliran bertutur",
    },
    interview_note="Temu bual dengan {label}, {month}.",
    undated_note="Temu bual dengan {label}.",
    n_of="{n} daripada {total}",
    thousands=",",
    none="tiada",
    unattributed="tanpa atribusi",
    context="Konteks: {labels}",
    offered="{count} segmen berkod boleh digunakan: {labels}",
    offered_one="1 segmen berkod boleh digunakan: {labels}",
    provenance={
        "unit": "Unit analisis: {unit} (n = {n}).",
        "last_change": "Perubahan terakhir: {date}.",
        "codebook_version": "Buku kod versi {version}.",
        "project_hash": "Hash projek: {hash}.",
    },
    notes={
        "n": "n daripada N: bilangan informan dengan sekurang-kurangnya satu segmen bagi subtema "
        "itu, daripada {total} orang informan.",
        "matrix": "Setiap sel memuatkan bilangan segmen berkod; –: tiada.",
        "refs": "Setiap sel memuatkan bilangan segmen berkod dan nombornya; –: tiada.",
        "kinds": "Jenis sumber: temu bual, undang-undang atau institusi, dan literatur. Huruf "
        "tebal: tiada bukti daripada jenis itu. Huruf condong dan tanda ?: dinyatakan tanpa "
        "menyebut informan, tidak dikira. Bukti yang bercanggah dan konteks juga tidak dikira.",
        "interview": "Tiada bukti temu bual: {keys}.",
        "generic": "Bukti temu bual tanpa atribusi sahaja: {keys}.",
        "law": "Tiada bukti undang-undang atau institusi: {keys}.",
        "literature": "Tiada bukti literatur: {keys}.",
        "utc": "Masa dalam UTC.",
        "links": "Pautan: {links}",
    },
    memo_targets={
        "project": "Projek",
        "source": "{source}",
        "case": "Kes {name}",
        "code": "Kod {name}",
        "finding": "Dapatan {name}",
        "segment": "{source}, {place}",
        "coding": "{code}, {source}, {place}",
        "gone": "{about} (dibuang)",
        "older": "{about} (teks lama)",
        "unknown": "tidak dikenali",
    },
    left={
        "codings": "{count} pengekodan masih berada pada teks lama sumbernya dan tidak "
        "disertakan; lihat: qualcode codings left.",
        "codings_one": "1 pengekodan masih berada pada teks lama sumbernya dan tidak "
        "disertakan; lihat: qualcode codings left.",
        "evidence": "{count} bukti bersandar pada petikan yang tiada lagi dalam teks "
        "terbaharu dan tidak disertakan; lihat: qualcode codings left.",
        "evidence_one": "1 bukti bersandar pada petikan yang tiada lagi dalam teks "
        "terbaharu dan tidak disertakan; lihat: qualcode codings left.",
        "row": "{count} bukti bersandar pada teks lama dan tidak dikira.",
        "row_one": "1 bukti bersandar pada teks lama dan tidak dikira.",
    },
)

_BY_LANGUAGE = {"id": INDONESIAN, "en": ENGLISH, "ms": MALAY}


def headings(language: str) -> Headings:
    """The words of a language (`id-ID` is `id`); English for one that has none here."""
    return _BY_LANGUAGE.get(language.partition("-")[0].lower(), ENGLISH)
