// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/language.h"

#include "tests/core/importers/prose_reading.h"

using namespace throughline;
using namespace throughline::prose;
using namespace throughline::test;

TEST_CASE("A text in another language is told by name, kept and not read", "[importers][prose][language]")
{
    const auto [code, text] = GENERATE(table<std::string, std::string>({
        {"de", "Die Gruppe Grauer Reiher hat nach Angaben der Behörde die Häfen von Norwegen mit der Schadsoftware QuayDrop angegriffen."},
        {"fr", "Selon l'agence, le groupe Grey Heron a attaqué les ports de la Norvège avec le logiciel QuayDrop, qui vole des fichiers."},
        {"es", "El grupo Grey Heron atacó los puertos de Noruega con el programa QuayDrop, según la agencia, que culpa a los hackers."},
        {"it", "Il gruppo Grey Heron ha attaccato i porti della Norvegia con il programma QuayDrop, secondo la polizia di Oslo."},
        {"pt", "O grupo Grey Heron atacou os portos da Noruega com o programa QuayDrop, segundo a polícia, que culpa os hackers."},
        {"nl", "De groep Grey Heron heeft volgens de politie de havens van Noorwegen met het programma QuayDrop aangevallen."},
        {"sv", "Gruppen Grey Heron har enligt polisen angripit hamnarna i Norge med programmet QuayDrop, som stjäl filer och lösenord från datorer."},
        {"pl", "Grupa Grey Heron zaatakowała według policji porty w Norwegii, a pliki zostały skradzione przez program QuayDrop, który nie jest znany."},
        {"tr", "Grey Heron grubu, polise göre Norveç limanlarına karşı QuayDrop adlı bir program ile siber saldırı düzenledi ve daha sonra kaçtı."},
        {"vi", "Nhóm Grey Heron đã tấn công các cảng của Na Uy với chương trình QuayDrop, theo cảnh sát, và đánh cắp những tập tin này."},
        {"ru", "Группа Grey Heron атаковала порты Норвегии с помощью вредоносной программы QuayDrop, сообщила полиция. Это было в мае, и файлы были похищены."},
        {"uk", "Група Grey Heron атакувала порти Норвегії за допомогою програми QuayDrop, повідомила поліція. Її файли були викрадені."},
        {"zh", "据警方称，黑客组织 Grey Heron 使用恶意软件 QuayDrop 攻击了挪威的港口，并窃取了文件。"},
        {"ja", "警察によると、ハッカー集団「Grey Heron」はマルウェア QuayDrop を使ってノルウェーの港を攻撃した。"},
        {"ko", "경찰에 따르면 해커 조직 Grey Heron은 악성코드 QuayDrop으로 노르웨이 항구를 공격했다."},
        {"fa", "به گفته پلیس، گروه Grey Heron با بدافزار QuayDrop به بنادر نروژ حمله کرد و پرونده‌ها را دزدید."},
        {"ar", "قالت الشرطة إن مجموعة Grey Heron هاجمت موانئ النرويج باستخدام البرنامج الخبيث QuayDrop وسرقت الملفات."},
        {"he", "המשטרה אמרה כי קבוצת Grey Heron תקפה את נמלי נורווגיה באמצעות התוכנה QuayDrop וגנבה קבצים."},
    }));
    const ParsedReport parsed = readText(text);
    CHECK(parsed.reports.at(0).language == code);
    CHECK(*parsed.reports[0].text == text);
    CHECK(parsed.entities.empty());
    CHECK(parsed.claims.empty());
    REQUIRE(parsed.diagnostics.size() == 1);
    CHECK(parsed.diagnostics[0].code == "not-english");
    CHECK(parsed.diagnostics[0].message.starts_with("the text seems to be " + languageOf(text).name + ";"));
}

TEST_CASE("Short, foreign-sounding or bare English is not taken for another language", "[importers][prose][language]")
{
    for (const std::string text : {"QuayDrop hits ports", "203.0.113.7\n203.0.113.8\nexample.org\n", "Die Zeit and Le Monde said so.",
                                   "The party Die Linke and Süddeutsche Zeitung, of Munich, were hit.", "Le Havre, Las Palmas, Los Angeles, Den Haag and El Paso.",
                                   "Ministério da Defesa do Brasil was hit.", "Hackers of the group 海莲花 (OceanLotus) stole files.", "No.", "A", "",
                                   "Grey Heron used QuayDrop. В мае.", "CVE-2031-1 CVE-2031-2 T1059 T1190", "Banco de la Nación and Universidad de Los Andes said no."}) {
        INFO(text);
        CHECK(languageOf(text).code == "en");
    }
}

TEST_CASE("Where English prevails its sentences are read, and paragraphs in another language are not", "[importers][prose][language]")
{
    const std::string english = "APT77 attacked banks in Peru, Mandiant said. The police of the town are looking into it with the help of others. ";
    const std::string german = "Die Gruppe Tan Stork hat die Banken von Peru mit der Schadsoftware SandDrop angegriffen, und das ist nicht alles.";
    const ParsedReport mixed = readText(english + "It said the group also attacked firms in Chile.\n\n" + german + "\n");
    CHECK(mixed.reports.at(0).language == "en");
    CHECK(tells(mixed, "APT77 -targets-> Peru | asserts by Mandiant, stated"));
    CHECK_FALSE(findEntity(mixed, "Tan Stork"));
    CHECK_FALSE(findEntity(mixed, "SandDrop"));
    CHECK(readText(german + "\n\n" + german + "\n\n" + english).reports.at(0).language == "de");
}
