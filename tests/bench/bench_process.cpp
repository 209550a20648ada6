// SPDX-License-Identifier: GPL-3.0-or-later
// bench_process [-i FILE] [-o FILE] COMMAND [ARGUMENT…]: runs a command and prints what it cost as
// "wall-seconds cpu-seconds peak-memory-in-MB". The command reads FILE (else nothing) and writes to FILE (else to
// nothing); its errors are seen. Ends with the command's own status.

#include <chrono>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <string_view>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

double seconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    const char *input = "/dev/null";
    const char *output = "/dev/null";
    int first = 1;
    for (; first + 1 < argc; first += 2) {
        if (std::string_view(argv[first]) == "-i")
            input = argv[first + 1];
        else if (std::string_view(argv[first]) == "-o")
            output = argv[first + 1];
        else
            break;
    }
    if (first >= argc) {
        std::fprintf(stderr, "usage: bench_process [-i FILE] [-o FILE] COMMAND [ARGUMENT...]\n");
        return 2;
    }

    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, input, O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    const auto start = std::chrono::steady_clock::now();
    pid_t child = 0;
    const int error = posix_spawnp(&child, argv[first], &files, nullptr, argv + first, environ);
    if (error != 0) {
        std::fprintf(stderr, "%s: %s\n", argv[first], std::strerror(error));
        return 127;
    }
    int status = 0;
    rusage usage{};
    if (wait4(child, &status, 0, &usage) != child) {
        std::perror("wait4");
        return 127;
    }
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    std::printf("%.4f %.4f %.1f\n", wall.count(), seconds(usage.ru_utime) + seconds(usage.ru_stime),
                static_cast<double>(usage.ru_maxrss) / 1024.0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
