// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/child_sandbox.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdint>

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

namespace throughline {
namespace {

bool limit(decltype(RLIMIT_CPU) what, rlim_t value)
{
    const rlimit both{value, value};
    return ::setrlimit(what, &both) == 0;
}

#if defined(__x86_64__) || defined(__aarch64__)

#if defined(__x86_64__)
constexpr std::uint32_t nativeCalls = AUDIT_ARCH_X86_64;
#else
constexpr std::uint32_t nativeCalls = AUDIT_ARCH_AARCH64;
#endif
/// Calls of other ABIs on the same kernel (x32) have this bit.
constexpr std::uint32_t otherAbi = 0x40000000;

/// Bits of `open`'s flags that make or change a file; a nameless file needs one of the first two.
constexpr std::uint32_t writes = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;

/// What is refused whatever is asked: network, processes and tracing, signals to others, making and changing files.
constexpr std::array refusedCalls{
    __NR_socket, __NR_socketpair, __NR_connect, __NR_io_uring_setup, __NR_ptrace, __NR_process_vm_readv, __NR_process_vm_writev,
    __NR_clone, __NR_clone3, __NR_kill, __NR_tkill, __NR_tgkill, __NR_rt_sigqueueinfo, __NR_rt_tgsigqueueinfo, __NR_pidfd_send_signal,
    __NR_openat2, __NR_unlinkat, __NR_renameat2, __NR_mkdirat, __NR_mknodat, __NR_linkat, __NR_symlinkat, __NR_truncate, __NR_ftruncate,
    __NR_fchmod, __NR_fchmodat, __NR_fchown, __NR_fchownat, __NR_utimensat, __NR_setxattr, __NR_lsetxattr, __NR_fsetxattr,
#if defined(__NR_renameat)
    __NR_renameat,
#endif
#if defined(__x86_64__)
    __NR_fork, __NR_vfork, __NR_creat, __NR_unlink, __NR_rename, __NR_mkdir, __NR_rmdir, __NR_mknod, __NR_link, __NR_symlink, __NR_chmod,
    __NR_chown, __NR_lchown, __NR_utime, __NR_utimes, __NR_futimesat,
#endif
};

/// Statements for the kernel, made without allocating.
struct Filter {
    std::array<sock_filter, 2 * refusedCalls.size() + 20> statements{};
    unsigned short size = 0;

    constexpr void add(unsigned code, std::size_t k, unsigned jumpIf = 0, unsigned jumpElse = 0)
    {
        statements[size++] = {.code = static_cast<std::uint16_t>(code), .jt = static_cast<std::uint8_t>(jumpIf),
                              .jf = static_cast<std::uint8_t>(jumpElse), .k = static_cast<std::uint32_t>(k)};
    }
    constexpr void load(std::size_t offset) { add(BPF_LD | BPF_W | BPF_ABS, offset); }
    constexpr void answer(std::uint32_t action) { add(BPF_RET | BPF_K, action); }
    constexpr void refuse() { answer(SECCOMP_RET_ERRNO | EACCES); }
    constexpr void refuseCall(int number)
    {
        add(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::size_t>(number), 0, 1);
        refuse();
    }
    /// `argument`: which one holds the flags. Both processors keep its lower half first.
    constexpr void refuseWriting(int number, std::size_t argument)
    {
        add(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::size_t>(number), 0, 4);
        load(offsetof(seccomp_data, args) + argument * sizeof(std::uint64_t));
        add(BPF_JMP | BPF_JSET | BPF_K, writes, 0, 1);
        refuse();
        answer(SECCOMP_RET_ALLOW);
    }
};

constexpr Filter makeFilter()
{
    Filter filter;
    filter.load(offsetof(seccomp_data, arch));
    filter.add(BPF_JMP | BPF_JEQ | BPF_K, nativeCalls, 1, 0);
    filter.answer(SECCOMP_RET_KILL_PROCESS);
    filter.load(offsetof(seccomp_data, nr));
    filter.add(BPF_JMP | BPF_JGE | BPF_K, otherAbi, 0, 1);
    filter.answer(SECCOMP_RET_KILL_PROCESS);
    for (const int number : refusedCalls)
        filter.refuseCall(number);
    filter.refuseWriting(__NR_openat, 2);
#if defined(__NR_open)
    filter.refuseWriting(__NR_open, 1);
#endif
    filter.answer(SECCOMP_RET_ALLOW);
    return filter;
}

bool forbidCalls()
{
    static constexpr Filter filter = makeFilter();
    const sock_fprog program{filter.size, const_cast<sock_filter*>(filter.statements.data())};
    return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

#else

/// No filter is written for this processor; the resource limits hold.
bool forbidCalls() { return true; }

#endif

}  // namespace

bool lockDownChild(const ChildLimits& limits)
{
    const bool isLimited = limit(RLIMIT_CPU, limits.cpuSeconds) && limit(RLIMIT_AS, limits.memoryBytes) && limit(RLIMIT_CORE, 0)
        && limit(RLIMIT_FSIZE, 0);
    return isLimited && ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && forbidCalls();
}

}  // namespace throughline
