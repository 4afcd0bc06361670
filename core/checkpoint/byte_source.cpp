// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/byte_source.h"

#include "core/base/error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace dclscope {
namespace {

class FileBytes final : public ByteSource {
public:
    explicit FileBytes(const std::filesystem::path& path)
        // Without O_NONBLOCK, opening a pipe would wait for a writer.
        : path_(path.string()), fd_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
        if (fd_ < 0) throw CheckpointError(path_, std::string("cannot be opened: ") + std::strerror(errno));
        try {
            opened_ = status();
            if (S_ISDIR(opened_.st_mode)) throw CheckpointError(path_, "is a folder, expected a checkpoint file");
            if (!S_ISREG(opened_.st_mode)) throw CheckpointError(path_, "is a pipe or device, expected a regular file");
        } catch (...) {
            ::close(fd_);
            throw;
        }
    }
    FileBytes(const FileBytes&) = delete;
    FileBytes& operator=(const FileBytes&) = delete;
    ~FileBytes() override { ::close(fd_); }

    const std::string& path() const noexcept override { return path_; }
    std::uint64_t size() const noexcept override { return static_cast<std::uint64_t>(opened_.st_size); }

    void readAt(std::uint64_t offset, std::span<std::byte> out) const override {
        if (offset > size() || out.size() > size() - offset)
            throw CheckpointError(path_, "ends before what it promises to hold");
        while (!out.empty()) {
            const ssize_t got = ::pread(fd_, out.data(), out.size(), static_cast<off_t>(offset));
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) throw CheckpointError(path_, std::string("cannot be read: ") + std::strerror(errno));
            if (got == 0) throw CheckpointError(path_, "became shorter while it was read; open it again");
            offset += static_cast<std::uint64_t>(got);
            out = out.subspan(static_cast<std::size_t>(got));
        }
        checkUnchanged();
    }

private:
    struct stat status() const {
        struct stat now {};
        if (::fstat(fd_, &now) != 0)
            throw CheckpointError(path_, std::string("cannot be examined: ") + std::strerror(errno));
        return now;
    }

    /// What was checked on opening says nothing about bytes that were written since.
    void checkUnchanged() const {
        const struct stat now = status();
        if (now.st_size != opened_.st_size || now.st_mtim.tv_sec != opened_.st_mtim.tv_sec ||
            now.st_mtim.tv_nsec != opened_.st_mtim.tv_nsec)
            throw CheckpointError(path_, "was changed while it was open; open it again");
    }

    std::string path_;
    int fd_;
    struct stat opened_ {};
};

class MemoryBytes final : public ByteSource {
public:
    MemoryBytes(std::vector<std::byte> bytes, std::string name) : bytes_(std::move(bytes)), name_(std::move(name)) {}

    const std::string& path() const noexcept override { return name_; }
    std::uint64_t size() const noexcept override { return bytes_.size(); }

    void readAt(std::uint64_t offset, std::span<std::byte> out) const override {
        if (offset > size() || out.size() > size() - offset)
            throw CheckpointError(name_, "ends before what it promises to hold");
        std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(offset), out.size(), out.begin());
    }

private:
    std::vector<std::byte> bytes_;
    std::string name_;
};

} // namespace

std::vector<std::byte> ByteSource::read(std::uint64_t offset, std::uint64_t length) const {
    if (offset > size() || length > size() - offset)
        throw CheckpointError(path(), "ends before what it promises to hold");
    std::vector<std::byte> bytes(static_cast<std::size_t>(length));
    readAt(offset, bytes);
    return bytes;
}

std::shared_ptr<const ByteSource> openFile(const std::filesystem::path& path) {
    return std::make_shared<FileBytes>(path);
}

std::shared_ptr<const ByteSource> memoryBytes(std::vector<std::byte> bytes, std::string name) {
    return std::make_shared<MemoryBytes>(std::move(bytes), std::move(name));
}

} // namespace dclscope
