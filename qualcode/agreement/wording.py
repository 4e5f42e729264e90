"""The words of the agreement tables in English, Indonesian and Malay; must not know figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """Every word of one language; fields with braces are templates of `str.format`.

    `units`, `rules`, `reasons` and `kappas` go by the names that reports carry.
    """

    title: str
    pair_title: str
    code: str
    first_coder: str
    second_coder: str
    unit_count: str
    prevalence: str
    percent: str
    alpha: str
    ac1: str
    kappas: Mapping[str, str]
    pooled: str
    units: Mapping[str, str]
    rules: Mapping[str, str]
    reasons: Mapping[str, str]
    unit_note: str
    coder_note: str
    coders_left_out: str
    source_note: str
    left_out_note: str
    merged_note: str
    pooled_note: str
    pair_note: str
    mean_note: str
    no_mean_note: str
    undefined_note: str
    nobody: str


ENGLISH = Wording(
    title="Agreement between coders",
    pair_title="Agreement between coders, pair by pair",
    code="Code",
    first_coder="Coder",
    second_coder="Coder compared",
    unit_count="Units",
    prevalence="Prevalence (%)",
    percent="Agreement (%)",
    alpha="Krippendorff's α",
    ac1="Gwet's AC1",
    kappas={"cohen_kappa": "Cohen's κ", "fleiss_kappa": "Fleiss' κ"},
    pooled="All codes used, pooled",
    units={
        "turn": "speaker turn",
        "sentence": "sentence",
        "paragraph": "paragraph",
        "document": "document",
        "character": "character",
    },
    rules={
        "mutual-majority": "mutual majority (a coder applied a code to a unit where the coder's "
        "segments of that code cover at least {share} of the unit, or at least {share} of one of "
        "them lies in it)",
        "half": "share of the unit (a coder applied a code to a unit where the coder's segments "
        "of that code cover at least {share} of it)",
        "any": "any overlap (a coder applied a code to a unit where a segment of that code "
        "touches it)",
    },
    reasons={
        "no variation": "no variation",
        "no overlap": "no unit seen by two coders",
        "one coder": "only one coder",
        "not used": "not used by any coder",
        "more than two coders": "defined for two coders only",
        "no code defined": "defined for no code",
    },
    unit_note="Unit: {unit}. Rule: {rule}.",
    coder_note="Coders: {coders}. {units} units seen by at least two coders enter; {left} do not.",
    coders_left_out="Coders with nothing to compare: {coders}.",
    source_note="Sources counted ({many}): {sources}.",
    left_out_note="Sources left out, not marked done by two coders ({many}): {sources}.",
    merged_note="Segments that overlap or touch another of the same coder and code count as one "
    "({many} joined).",
    pooled_note="Last row: every decision on a unit and a code is one item; codes that no coder "
    "used are left out.",
    pair_note="Every decision on a unit and a code is one item; codes that no coder used are left "
    "out.",
    mean_note="Mean α over the codes where it is defined ({defined}): {mean}. Undefined: "
    "{undefined}, in no mean.",
    no_mean_note="No mean α: {reason}.",
    undefined_note="– undefined: {undefined}.",
    nobody="nobody",
)

INDONESIAN = Wording(
    title="Kesepakatan antarpengode",
    pair_title="Kesepakatan antarpengode per pasangan",
    code="Kode",
    first_coder="Pengode",
    second_coder="Pengode pembanding",
    unit_count="Unit",
    prevalence="Prevalensi (%)",
    percent="Kesepakatan (%)",
    alpha="α Krippendorff",
    ac1="AC1 Gwet",
    kappas={"cohen_kappa": "κ Cohen", "fleiss_kappa": "κ Fleiss"},
    pooled="Semua kode yang dipakai, digabungkan",
    units={
        "turn": "giliran bicara",
        "sentence": "kalimat",
        "paragraph": "paragraf",
        "document": "dokumen",
        "character": "karakter",
    },
    rules={
        "mutual-majority": "mayoritas timbal balik (pengode dianggap menerapkan kode pada suatu "
        "unit bila segmennya untuk kode itu mencakup sedikitnya {share} unit, atau sedikitnya "
        "{share} dari salah satu segmen itu berada di dalam unit)",
        "half": "bagian unit (pengode dianggap menerapkan kode pada suatu unit bila segmennya "
        "untuk kode itu mencakup sedikitnya {share} unit)",
        "any": "tumpang tindih apa pun (pengode dianggap menerapkan kode pada suatu unit bila "
        "ada segmennya untuk kode itu yang mengenai unit)",
    },
    reasons={
        "no variation": "tidak ada variasi",
        "no overlap": "tidak ada unit yang dilihat dua pengode",
        "one coder": "hanya satu pengode",
        "not used": "tidak dipakai oleh pengode mana pun",
        "more than two coders": "hanya berlaku untuk dua pengode",
        "no code defined": "tidak terdefinisi untuk kode mana pun",
    },
    unit_note="Unit: {unit}. Aturan: {rule}.",
    coder_note="Pengode: {coders}. {units} unit yang dilihat sedikitnya dua pengode dihitung; "
    "{left} tidak.",
    coders_left_out="Pengode tanpa bahan pembanding: {coders}.",
    source_note="Sumber yang dihitung ({many}): {sources}.",
    left_out_note="Sumber yang tidak dihitung karena belum ditandai selesai oleh dua pengode "
    "({many}): {sources}.",
    merged_note="Segmen yang bertumpang tindih atau bersentuhan dengan segmen lain dari pengode "
    "dan kode yang sama dihitung satu ({many} digabungkan).",
    pooled_note="Baris terakhir: setiap keputusan atas satu unit dan satu kode adalah satu butir; "
    "kode yang tidak dipakai oleh pengode mana pun tidak disertakan.",
    pair_note="Setiap keputusan atas satu unit dan satu kode adalah satu butir; kode yang tidak "
    "dipakai oleh pengode mana pun tidak disertakan.",
    mean_note="Rata-rata α atas kode yang α-nya terdefinisi ({defined}): {mean}. Tidak "
    "terdefinisi: {undefined}, tidak masuk rata-rata.",
    no_mean_note="Rata-rata α tidak ada: {reason}.",
    undefined_note="– tidak terdefinisi: {undefined}.",
    nobody="tidak seorang pun",
)

MALAY = Wording(
    title="Persetujuan antara pengekod",
    pair_title="Persetujuan antara pengekod mengikut pasangan",
    code="Kod",
    first_coder="Pengekod",
    second_coder="Pengekod bandingan",
    unit_count="Unit",
    prevalence="Prevalens (%)",
    percent="Persetujuan (%)",
    alpha="α Krippendorff",
    ac1="AC1 Gwet",
    kappas={"cohen_kappa": "κ Cohen", "fleiss_kappa": "κ Fleiss"},
    pooled="Semua kod yang digunakan, digabungkan",
    units={
        "turn": "giliran bertutur",
        "sentence": "ayat",
        "paragraph": "perenggan",
        "document": "dokumen",
        "character": "aksara",
    },
    rules={
        "mutual-majority": "majoriti timbal balik (pengekod dikira menggunakan kod pada sesuatu "
        "unit jika segmennya bagi kod itu meliputi sekurang-kurangnya {share} unit, atau "
        "sekurang-kurangnya {share} daripada salah satu segmen itu berada di dalam unit)",
        "half": "bahagian unit (pengekod dikira menggunakan kod pada sesuatu unit jika segmennya "
        "bagi kod itu meliputi sekurang-kurangnya {share} unit)",
        "any": "sebarang pertindihan (pengekod dikira menggunakan kod pada sesuatu unit jika ada "
        "segmennya bagi kod itu yang menyentuh unit)",
    },
    reasons={
        "no variation": "tiada variasi",
        "no overlap": "tiada unit yang dilihat oleh dua pengekod",
        "one coder": "seorang pengekod sahaja",
        "not used": "tidak digunakan oleh mana-mana pengekod",
        "more than two coders": "hanya tertakrif bagi dua pengekod",
        "no code defined": "tidak tertakrif bagi mana-mana kod",
    },
    unit_note="Unit: {unit}. Peraturan: {rule}.",
    coder_note="Pengekod: {coders}. {units} unit yang dilihat oleh sekurang-kurangnya dua "
    "pengekod dikira; {left} tidak.",
    coders_left_out="Pengekod tanpa bahan bandingan: {coders}.",
    source_note="Sumber yang dikira ({many}): {sources}.",
    left_out_note="Sumber yang tidak dikira kerana belum ditandakan selesai oleh dua pengekod "
    "({many}): {sources}.",
    merged_note="Segmen yang bertindih atau bersentuhan dengan segmen lain daripada pengekod dan "
    "kod yang sama dikira satu ({many} digabungkan).",
    pooled_note="Baris terakhir: setiap keputusan tentang satu unit dan satu kod ialah satu item; "
    "kod yang tidak digunakan oleh mana-mana pengekod tidak disertakan.",
    pair_note="Setiap keputusan tentang satu unit dan satu kod ialah satu item; kod yang tidak "
    "digunakan oleh mana-mana pengekod tidak disertakan.",
    mean_note="Purata α bagi kod yang α-nya tertakrif ({defined}): {mean}. Tidak tertakrif: "
    "{undefined}, tidak termasuk dalam purata.",
    no_mean_note="Purata α tiada: {reason}.",
    undefined_note="– tidak tertakrif: {undefined}.",
    nobody="tiada sesiapa",
)

_WORDINGS = {"en": ENGLISH, "id": INDONESIAN, "ms": MALAY}


def wording(language: str) -> Wording:
    """The words of `language` (`id`, `id-ID`...); English where there are none."""
    return _WORDINGS.get(language.partition("-")[0].lower(), ENGLISH)
