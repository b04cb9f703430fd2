// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/child_process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/child_sandbox.h"

namespace throughline {
namespace {

constexpr std::size_t maxComplaints = 16 * 1024;
constexpr int couldNotStart = 126;
/// How often a running child is asked whether it is still wanted.
constexpr int pollMilliseconds = 50;

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    int get() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }
    void close()
    {
        if (m_number >= 0)
            ::close(std::exchange(m_number, -1));
    }

private:
    int m_number;
};

/// Not below 3: where this process has no standard input, a new file would take its number, and what is put in the
/// child's place of it would be closed or overwritten.
Descriptor aboveStandard(int number)
{
    if (number < 0 || number > STDERR_FILENO)
        return Descriptor(number);
    const Descriptor low(number);
    return Descriptor(::fcntl(low.get(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
}

struct Pipe {
    Descriptor read;
    Descriptor write;
};

std::optional<Pipe> makePipe()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return std::nullopt;
    Pipe pipe{aboveStandard(ends[0]), aboveStandard(ends[1])};
    return pipe.read.isOpen() && pipe.write.isOpen() ? std::optional(std::move(pipe)) : std::nullopt;
}

/// The bytes as a file in memory, at its start.
Descriptor fileOf(std::string_view bytes)
{
    Descriptor file = aboveStandard(::memfd_create("input", MFD_CLOEXEC));
    while (file.isOpen() && !bytes.empty()) {
        const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return Descriptor();
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    if (file.isOpen() && ::lseek(file.get(), 0, SEEK_SET) != 0)
        return Descriptor();
    return file;
}

/// What a fork needs, made before it: behind it nothing may allocate.
struct Start {
    std::vector<char*> arguments;
    std::array<char*, 3> environment{};
    std::array<std::string, 2> settings{"PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C"};
    std::vector<std::string> words;

    Start(const std::string& program, const std::vector<std::string>& given)
    {
        words.push_back(program);
        words.insert(words.end(), given.begin(), given.end());
        for (std::string& word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        environment = {settings[0].data(), settings[1].data(), nullptr};
    }
};

[[noreturn]] void becomeChild(const Start& start, int input, int output, int complaints, const ChildLimits& limits)
{
    const bool isWired = ::dup2(input, STDIN_FILENO) >= 0 && ::dup2(output, STDOUT_FILENO) >= 0 && ::dup2(complaints, STDERR_FILENO) >= 0;
#if defined(SYS_close_range)
    ::syscall(SYS_close_range, 3u, ~0u, 0u);
#endif
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    if (isWired && lockDownChild(limits))
        ::execve(start.arguments[0], start.arguments.data(), start.environment.data());
    ::_exit(couldNotStart);
}

class Child {
public:
    Child(pid_t pid, Descriptor output, Descriptor complaints) : m_pid(pid), m_output(std::move(output)), m_complaints(std::move(complaints)) {}
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child()
    {
        if (m_pid <= 0)
            return;
        ::kill(m_pid, SIGKILL);
        while (::waitpid(m_pid, &m_status, 0) < 0 && errno == EINTR) {
        }
    }

    Result<ChildOutput> run(const ChildLimits& limits, const Job& job)
    {
        const auto end = std::chrono::steady_clock::now() + limits.wallTime;
        while (!hasEnded()) {
            if (job.isStopped())
                return Error{ErrorCode::Cancelled, {}, {}};
            if (std::chrono::steady_clock::now() > end)
                return Error{ErrorCode::Unsupported, "It took more than " + std::to_string(limits.wallTime.count() / 1000) + " s.", {}};
            readSome();
            if (m_result.output.size() > limits.outputBytes)
                return Error{ErrorCode::TooLarge, "It makes more than " + std::to_string(limits.outputBytes >> 20) + " MiB of text.", {}};
        }
        return judged(m_status, limits);
    }

private:
    Result<ChildOutput> judged(int status, const ChildLimits& limits)
    {
        m_result.exitStatus = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
        m_result.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
        if (m_result.signal == SIGXCPU || m_result.signal == SIGKILL)
            return Error{ErrorCode::Unsupported, "It took more than " + std::to_string(limits.cpuSeconds) + " s of processor time.", {}};
        if (m_result.exitStatus == couldNotStart)
            return Error{ErrorCode::Internal, "The program could not be started.", {}};
        return std::move(m_result);
    }

    /// Both pipes are at their end and the child is gone; one that closes its pipes and stays is still timed.
    bool hasEnded()
    {
        if (m_output.isOpen() || m_complaints.isOpen())
            return false;
        if (::waitpid(m_pid, &m_status, WNOHANG) != m_pid)
            return false;
        m_pid = -1;
        return true;
    }

    void readSome()
    {
        std::array<pollfd, 2> both{pollfd{m_output.get(), POLLIN, 0}, pollfd{m_complaints.get(), POLLIN, 0}};
        const bool isReading = m_output.isOpen() || m_complaints.isOpen();
        if (::poll(both.data(), both.size(), isReading ? pollMilliseconds : 1) <= 0)
            return;
        if (both[0].revents != 0)
            readFrom(m_output, m_result.output, std::string::npos);
        if (both[1].revents != 0)
            readFrom(m_complaints, m_result.complaints, maxComplaints);
    }

    void readFrom(Descriptor& from, std::string& into, std::size_t most)
    {
        const ssize_t count = ::read(from.get(), m_buffer.data(), m_buffer.size());
        if (count > 0)
            into.append(m_buffer.data(), std::min(static_cast<std::size_t>(count), most - std::min(most, into.size())));
        else if (count == 0 || (errno != EINTR && errno != EAGAIN))
            from.close();
    }

    pid_t m_pid;
    int m_status = 0;
    Descriptor m_output;
    Descriptor m_complaints;
    ChildOutput m_result;
    std::array<char, 65536> m_buffer{};
};

}  // namespace

std::string findProgram(const std::string& name)
{
    const char* const set = std::getenv("PATH");
    std::string_view places = set && *set ? set : "/usr/local/bin:/usr/bin:/bin";
    while (!places.empty()) {
        const std::size_t colon = std::min(places.find(':'), places.size());
        const std::string path = std::string(places.substr(0, colon)) + "/" + name;
        if (colon > 0 && ::access(path.c_str(), X_OK) == 0)
            return path;
        places.remove_prefix(std::min(colon + 1, places.size()));
    }
    return {};
}

Result<ChildOutput> runChild(const std::string& program, const std::vector<std::string>& arguments, std::string_view input,
                             const ChildLimits& limits, const Job& job)
{
    if (program.empty() || ::access(program.c_str(), X_OK) != 0)
        return Error{ErrorCode::NotFound, {}, program};
    const Start start(program, arguments);
    const Descriptor file = fileOf(input);
    std::optional<Pipe> output = makePipe();
    std::optional<Pipe> complaints = makePipe();
    if (!file.isOpen() || !output || !complaints)
        return Error{ErrorCode::Internal, "No pipe to a child process could be made.", {}};
    const pid_t pid = ::fork();
    if (pid < 0)
        return Error{ErrorCode::Internal, "No child process could be made.", {}};
    if (pid == 0)
        becomeChild(start, file.get(), output->write.get(), complaints->write.get(), limits);
    output->write.close();
    complaints->write.close();
    Child child(pid, std::move(output->read), std::move(complaints->read));
    return child.run(limits, job);
}

}  // namespace throughline
