// SPDX-License-Identifier: GPL-3.0-or-later
// Put before a program with LD_PRELOAD: writing fails with "no space left" once FULL_DISK_BYTES have been written to
// files. What is printed does not count.
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

bool full(int file, size_t size)
{
    struct stat status;
    if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) {
        return false;
    }
    static const char *const limit = std::getenv("FULL_DISK_BYTES");
    static std::atomic<long> left = limit ? std::atol(limit) : 0;
    return limit && (left -= static_cast<long>(size)) < 0;
}

template <class Function> Function real(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t offset)
{
    static const auto next = real<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    if (full(file, size)) {
        errno = ENOSPC;
        return -1;
    }
    return next(file, bytes, size, offset);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset)
{
    static const auto next = real<ssize_t (*)(int, const void *, size_t, off_t)>("pwrite");
    if (full(file, size)) {
        errno = ENOSPC;
        return -1;
    }
    return next(file, bytes, size, offset);
}

ssize_t write(int file, const void *bytes, size_t size)
{
    static const auto next = real<ssize_t (*)(int, const void *, size_t)>("write");
    if (full(file, size)) {
        errno = ENOSPC;
        return -1;
    }
    return next(file, bytes, size);
}
}
