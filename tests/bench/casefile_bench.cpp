// SPDX-License-Identifier: GPL-3.0-or-later
// throughline_bench_casefile FOLDER [ENTITIES RELATIONSHIPS CLAIMS]: saves and opens a made-up case in FOLDER and says how long it
// took, beside `cp` of the same bytes and a plain SQLite bulk insert and select of as many rows of as many bytes.
// throughline_bench_casefile open FILE: opens a casefile alone, for the peak of memory.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <functional>
#include <string>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "core/casefile/casefile.h"
#include "core/casefile/sqlite.h"
#include "tests/bench/campaign_case.h"

namespace throughline::bench {
namespace {

using Clock = std::chrono::steady_clock;

double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Runs it once and prints wall and processor seconds; ends the program if it fails.
double timed(const char* what, const std::function<Status()>& body)
{
    const auto begin = Clock::now();
    const double processor = processorSeconds();
    const Status done = body();
    const double wall = std::chrono::duration<double>(Clock::now() - begin).count();
    std::printf("%-16s %7.2f s wall %7.2f s processor\n", what, wall, processorSeconds() - processor);
    if (done)
        return wall;
    std::fprintf(stderr, "%s: %s\n", what, describe(done.error()).c_str());
    std::exit(1);
}

Status copyFile(const std::string& from, const std::string& to)
{
    std::error_code failure;
    std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing, failure);
    const int file = failure ? -1 : ::open(to.c_str(), O_RDWR);
    const bool isSynced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    return isSynced ? ok() : Status(Error{ErrorCode::FileUnwritable, {}, to});
}

/// As many rows as the case has, each one text that makes the file about as large.
Status insertPlain(const std::string& path, std::size_t rows, std::size_t bytesPerRow)
{
    std::filesystem::remove(path);
    Result<sqlite::Database> database = sqlite::Database::open(path, sqlite::OpenMode::Create);
    if (!database)
        return database.error();
    if (const Status made = database->execute("CREATE TABLE t(row INTEGER PRIMARY KEY,a TEXT,b INTEGER,c INTEGER)"); !made)
        return made;
    Result<sqlite::Transaction> transaction = sqlite::Transaction::begin(*database);
    Result<sqlite::Statement> insert = database->prepare("INSERT INTO t VALUES(?,?,?,?)");
    if (!transaction || !insert)
        return Error{ErrorCode::Internal, {}, path};
    const std::string text(bytesPerRow, 'x');
    for (std::size_t row = 0; row < rows; ++row) {
        insert->bind(1, static_cast<std::int64_t>(row));
        insert->bindText(2, text);
        insert->bind(3, static_cast<std::int64_t>(row % 7));
        insert->bind(4, static_cast<std::int64_t>(row % 1000));
        if (const Status done = insert->run(); !done)
            return done;
    }
    return transaction->commit();
}

Status selectPlain(const std::string& path)
{
    Result<sqlite::Database> database = sqlite::Database::open(path, sqlite::OpenMode::ReadOnly);
    if (!database)
        return database.error();
    Result<sqlite::Statement> rows = database->prepare("SELECT * FROM t");
    if (!rows)
        return rows.error();
    std::size_t bytes = 0;
    Result<bool> more = rows->step();
    for (; more && *more; more = rows->step())
        bytes += std::string(rows->bytes(1)).size() + static_cast<std::size_t>(rows->integer(2) + rows->integer(3));
    return more && bytes > 0 ? ok() : Status(Error{ErrorCode::Internal, {}, path});
}

Status openCase(const std::string& path)
{
    const Result<OpenedCasefile> opened = readCasefile(path, {});
    if (opened && !opened->isRepaired)
        return ok();
    return opened ? Error{ErrorCode::Malformed, "It came back damaged.", path} : opened.error();
}

void printPeak()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%-16s %7.0f MB\n", "peak memory", static_cast<double>(usage.ru_maxrss) / 1024);
}

void benchmark(const std::string& folder, const CampaignSize& size)
{
    const std::string path = folder + "/campaign.tline";
    const std::string other = folder + "/plain.sqlite";
    const CaseDocument document = campaignCase(size);
    const double save = timed("save", [&] { return writeCasefile(path, document, {}, {.keepsPrevious = false}); });
    const std::size_t bytes = std::filesystem::file_size(path);
    const double copy = timed("cp + fsync", [&] { return copyFile(path, other); });
    const double open = timed("open", [&] { return openCase(path); });
    const std::size_t rows = size.entities + size.relationships + size.claims;
    const double insert = timed("plain insert", [&] { return insertPlain(other, rows, bytes / rows - 12); });
    const double select = timed("plain select", [&] { return selectPlain(other); });
    std::printf("%-16s %7.1f MB\n", "file", static_cast<double>(bytes) / 1e6);
    std::printf("save / cp %.1f, save / plain insert %.1f, open / cp %.1f, open / plain select %.1f\n", save / copy, save / insert,
                open / copy, open / select);
    std::filesystem::remove(other);
}

int run(int argc, char** argv)
{
    if (argc == 3 && std::strcmp(argv[1], "open") == 0) {
        timed("open", [&] { return openCase(argv[2]); });
        printPeak();
        return 0;
    }
    if (argc != 2 && argc != 5) {
        std::fprintf(stderr, "throughline_bench_casefile FOLDER [ENTITIES RELATIONSHIPS CLAIMS] | open FILE\n");
        return 2;
    }
    CampaignSize size;
    if (argc == 5)
        size = {std::stoul(argv[2]), std::stoul(argv[3]), std::stoul(argv[4])};
    benchmark(argv[1], size);
    return 0;
}

}  // namespace
}  // namespace throughline::bench

int main(int argc, char** argv) { return throughline::bench::run(argc, argv); }
