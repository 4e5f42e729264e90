"""The words that stand before a colon in a transcript, in three languages. Data, no rules.

Indonesian, Malay and English stand together: a transcript mixes them, and its labels are written
before anyone knows its language. All in casefolded form.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    """The comma-separated words of a block."""
    return frozenset(word for part in text.split(",") if (word := " ".join(part.split())))


# Whoever asks. One line with such a label is enough for it to count.
INTERVIEWER = _words("""
    pewawancara, penemu duga, penemuduga, penemu bual, penemubual, penemu ramah, penemuramah,
    peneliti, penyelidik, pengkaji, fasilitator, pemudah cara, enumerator,
    interviewer, researcher, moderator, facilitator, host, iv, pw, pwc, mod, fas, int
""")

# Whoever answers. One line is enough here too.
INFORMANT = _words("""
    informan, informan kunci, narasumber, nara sumber, responden, partisipan, terwawancara,
    yang diwawancarai, orang yang ditemu bual, pemberi maklumat, peserta kajian, peserta fgd,
    informant, key informant, interviewee, respondent, participant, inf, resp
""")

# Labels that are also plain words or form fields: they count where they recur or have company.
WEAK_INTERVIEWER = _words("tanya, penanya, pertanyaan, soalan, soal, question, questioner")
WEAK_INFORMANT = _words("""
    jawab, jawaban, jawapan, peserta, subjek, subyek, pembicara, penutur, anggota, ns, par,
    answer, subject, speaker, member, pembicara tidak dikenal, unknown speaker, unknown
""")
OTHER = _words("""
    penerjemah, penterjemah, juru bahasa, jurubahasa, interpreter, translator,
    pengamat, pemerhati, observer, notulis, notulen, pencatat, note taker, notetaker,
    pendamping, asisten peneliti, pembantu penyelidik, research assistant
""")

# How people in a family, a village or an office are called: with or without a name after it.
KIN = _words("""
    ibu, bu, bapak, pak, ayah, bapa, emak, mak, mama, papa, kakak, kak, adik, dik, abang, bang,
    mbak, mas, suami, istri, isteri, anak, nenek, kakek, datuk, datok, tok, atok, paman, pakcik,
    tante, makcik, bibi, om, ipar, mertua, menantu, sepupu, ponakan, tetangga, jiran, teman, kawan,
    encik, cik, puan, tuan, ustaz, ustad, ustazah, kepala, ketua, lurah, camat, petugas, pegawai,
    mother, father, husband, wife, son, daughter, sister, brother, aunt, uncle, grandmother,
    grandfather, neighbour, neighbor, friend, officer, nurse, doctor, mr, mrs, ms, miss, dr
""")

# Single letters by what they can stand for: (asks, answers). Only these two pairs are certain.
CERTAIN_PAIRS = (("t", "j"), ("q", "a"))
LETTER_PAIRS = (
    *CERTAIN_PAIRS,
    *(("p", letter) for letter in "njrsi"),
    *(("i", letter) for letter in "rpns"),
    *(("m", letter) for letter in "pr"),
    *(("f", letter) for letter in "pr"),
    ("t", "a"),
)

# Fields of the form that stands at a transcript's head.
FORM_FIELDS = _words("""
    tanggal, tarikh, waktu, masa, durasi, tempoh, date, time, duration,
    tempat, lokasi, location, place, venue, alamat, address, telepon, telefon, phone, email, e-mail,
    surel, nama, name, usia, umur, age, jenis kelamin, jantina, gender, sex, pekerjaan, jabatan,
    jawatan, occupation, position, role, pendidikan, education, agama, suku, bahasa, language,
    kode, kod, code, id, nomor, nombor, no, number, judul, tajuk, title, subjudul, topik, topic,
    tema, theme, perihal, hal, subject line, file, fail, berkas, versi, version, year, tahun, month
""")

# Words before a colon that no one speaks under: form fields, asides, connecting phrases.
NOT_A_SPEAKER = FORM_FIELDS | _words("""
    catatan, catatan lapangan, catatan peneliti, nota, note, notes, field note, field notes, nb, ps,
    contoh, contohnya, misal, misalnya, example, examples, seperti, such as, pukul, jam,
    url, website, situs, laman, http, https, www, download url, link, pautan, tautan, tentang,
    sumber, source, sumber data, referensi, rujukan, reference, references, lihat, see, bandingkan,
    keterangan, penjelasan, explanation, deskripsi, description, ringkasan, summary, abstrak,
    abstract, latar, latar belakang, background, tujuan, purpose, objective, metode, kaedah, method,
    hasil, dapatan, result, results, temuan, finding, findings, analisis, analysis, observasi,
    pemerhatian, observation, refleksi, reflection, kesimpulan, conclusion, saran, cadangan,
    rekomendasi, recommendation, komentar, komen, comment, tindak lanjut, follow up,
    perhatian, penting, important, warning, peringatan, amaran, update, kabar, status,
    pertama, kedua, ketiga, keempat, kelima, first, second, third, lastly, terakhir, akhirnya,
    begini, jadi, artinya, maksudnya, intinya, yaitu, yakni, iaitu, ialah, adalah, antara lain,
    dan, atau, tapi, tetapi, and, or, but, so, because, karena, kerana, kalau, jika, if, then,
    kata, katanya, kataku, kata dia, ujar, ujarnya, jawabnya, jawabku, tanyanya, tanyaku, bilang,
    bilangnya, dia bilang, saya bilang, mereka bilang, cakap, cakapnya, dia cakap, said,
    he said, she said, pesan, pesannya, pikir saya, satu lagi, one more,
    pasal, seksyen, section, ayat, subseksyen, bab, bagian, bahagian, part, chapter, lampiran,
    appendix, annex, jadual, schedule, menimbang, mengingat, menetapkan, memutuskan,
    tabel, table, gambar, rajah, figure, grafik, halaman, page, langkah, step, tahap, tugas, task,
    act, reading,
    plot, kind, type, jenis, kategori, category, presented by, passed at, dibentang oleh
""")

# Letters of codes that look like an informant's but name a text, a table or a group of states.
NOT_A_PSEUDONYM = _words("""
    bab, uu, ruu, pp, perpres, no, hal, tab, gbr, fig, art, sec, ps, psl, vol, ch, pg, pt, rt, rw,
    g, iso, sdg, rp, rm, am, pm, tahun, pukul, jam, gb, mb, km, m, mh, ga, qs
""")

# First words of a question or of a task put to someone.
ASKING = _words("""
    apa, apakah, bagaimana, bagaimanakah, mengapa, mengapakah, kenapa, siapa, siapakah, kapan,
    bilakah, bilamana, mana, manakah, berapa, berapakah, adakah, bisakah, bolehkah, dapatkah,
    sejauh, ceritakan, jelaskan, terangkan, sebutkan, nyatakan, uraikan, gambarkan,
    tolong, mohon, silakan, sila, coba, cuba, huraikan,
    what, how, why, when, where, who, whom, whose, which, do, does, did, is, are, was, were, can,
    could, would, will, should, have, has, please, tell, describe, explain, discuss, say, name, list
""")

MONTHS = _words("""
    januari, februari, maret, mac, april, mei, juni, jun, juli, julai, agustus, ogos, september,
    oktober, november, nopember, desember, disember,
    january, february, march, may, june, july, august, october, december
""")
