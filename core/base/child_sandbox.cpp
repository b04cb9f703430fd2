// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/child_sandbox.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>

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

constexpr sock_filter load(std::size_t offset)
{
    return {.code = BPF_LD | BPF_W | BPF_ABS, .jt = 0, .jf = 0, .k = static_cast<std::uint32_t>(offset)};
}
/// The next statement is passed over unless the value is `k`.
constexpr sock_filter unlessEqual(std::uint32_t k) { return {.code = BPF_JMP | BPF_JEQ | BPF_K, .jt = 0, .jf = 1, .k = k}; }
constexpr sock_filter answer(std::uint32_t action) { return {.code = BPF_RET | BPF_K, .jt = 0, .jf = 0, .k = action}; }
constexpr std::uint32_t refuse = SECCOMP_RET_ERRNO | EACCES;

bool forbidCalls()
{
    static constexpr std::array filter{
        load(offsetof(seccomp_data, arch)),
        sock_filter{.code = BPF_JMP | BPF_JEQ | BPF_K, .jt = 1, .jf = 0, .k = nativeCalls}, answer(SECCOMP_RET_KILL_PROCESS),
        load(offsetof(seccomp_data, nr)),
        sock_filter{.code = BPF_JMP | BPF_JGE | BPF_K, .jt = 0, .jf = 1, .k = otherAbi}, answer(SECCOMP_RET_KILL_PROCESS),
        unlessEqual(__NR_socket), answer(refuse),
        unlessEqual(__NR_socketpair), answer(refuse),
        unlessEqual(__NR_connect), answer(refuse),
        unlessEqual(__NR_io_uring_setup), answer(refuse),
        unlessEqual(__NR_ptrace), answer(refuse),
        unlessEqual(__NR_process_vm_readv), answer(refuse),
        unlessEqual(__NR_process_vm_writev), answer(refuse),
        unlessEqual(__NR_clone), answer(refuse),
        unlessEqual(__NR_clone3), answer(refuse),
#if defined(__NR_fork)
        unlessEqual(__NR_fork), answer(refuse),
        unlessEqual(__NR_vfork), answer(refuse),
#endif
        answer(SECCOMP_RET_ALLOW)};
    const sock_fprog program{static_cast<unsigned short>(filter.size()), const_cast<sock_filter*>(filter.data())};
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
