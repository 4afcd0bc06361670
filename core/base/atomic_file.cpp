// SPDX-License-Identifier: Apache-2.0
#include "core/base/atomic_file.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

namespace dclscope {
namespace {

class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    int get() const noexcept { return fd_; }

private:
    int fd_;
};

[[noreturn]] void fail(const std::filesystem::path& path, const char* step) {
    const std::string reason = std::strerror(errno);
    throw Error(printable(path.string()) + ": cannot " + step + ": " + reason);
}

void writeAll(int fd, std::span<const std::byte> bytes, const std::filesystem::path& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail(path, "write");
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

std::filesystem::path folderOf(const std::filesystem::path& path) {
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

/// The rename itself must reach the disk, or a power cut could undo it.
void syncFolder(const std::filesystem::path& folder) {
    const Descriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (fd.get() >= 0) ::fsync(fd.get());
}

} // namespace

AtomicFile::AtomicFile(std::filesystem::path path)
    : path_(std::move(path)), temporary_((folderOf(path_) / ("." + path_.filename().string() + ".XXXXXX")).string()),
      fd_(::mkostemp(temporary_.data(), O_CLOEXEC)) {
    if (fd_ < 0) fail(path_, "create a temporary file beside it");
    ::fchmod(fd_, 0644);
}

AtomicFile::~AtomicFile() {
    ::close(fd_);
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void AtomicFile::write(std::span<const std::byte> bytes) { writeAll(fd_, bytes, path_); }

void AtomicFile::commit() {
    if (::fsync(fd_) != 0) fail(path_, "flush to disk");
    if (::rename(temporary_.c_str(), path_.c_str()) != 0) fail(path_, "rename the finished file");
    temporary_.clear();
    syncFolder(folderOf(path_));
}

void writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> bytes) {
    AtomicFile file(path);
    file.write(bytes);
    file.commit();
}

void writeFileAtomically(const std::filesystem::path& path, std::string_view text) {
    writeFileAtomically(path, std::as_bytes(std::span(text)));
}

} // namespace dclscope
