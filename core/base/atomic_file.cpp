// SPDX-License-Identifier: Apache-2.0
#include "core/base/atomic_file.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <fcntl.h>
#include <sys/file.h>
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

constexpr std::string_view kUnfinished = ".unfinished";

/// ".model.npy.k3XW9b.unfinished"; mkostemps fills in the six letters.
std::string temporaryName(const std::filesystem::path& path) {
    return (folderOf(path) / ("." + path.filename().string() + ".XXXXXX")).string() + std::string(kUnfinished);
}

/// Whether a temporary file of the file `name`, or of any if that is empty, is called so.
bool isTemporaryName(std::string_view candidate, std::string_view name) {
    constexpr std::size_t kLetters = 7; // with their dot
    if (!candidate.starts_with('.') || !candidate.ends_with(kUnfinished)) return false;
    candidate.remove_prefix(1);
    candidate.remove_suffix(kUnfinished.size());
    if (candidate.size() <= kLetters || candidate[candidate.size() - kLetters] != '.') return false;
    return name.empty() || candidate.substr(0, candidate.size() - kLetters) == name;
}

bool isLinked(int fd) {
    struct stat status {};
    return ::fstat(fd, &status) != 0 || status.st_nlink > 0;
}

/// Creates the file and locks it for as long as this process lives. Where the system knows no locks, nobody can take it for
/// left behind either.
int createLocked(std::string& temporary) {
    while (true) {
        std::string name = temporary;
        const int fd = ::mkostemps(name.data(), static_cast<int>(kUnfinished.size()), O_CLOEXEC);
        // Who came between the two calls took it for left behind, and it is gone.
        if (fd < 0 || ::flock(fd, LOCK_EX) != 0 || isLinked(fd)) {
            temporary = name;
            return fd;
        }
        ::close(fd);
    }
}

bool removeIfLeftBehind(const std::filesystem::path& path) {
    const Descriptor fd(::open(path.c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status {};
    if (fd.get() < 0 || ::fstat(fd.get(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
    return ::flock(fd.get(), LOCK_EX | LOCK_NB) == 0 && ::unlink(path.c_str()) == 0;
}

/// The rename itself must reach the disk, or a power cut could undo it.
void syncFolder(const std::filesystem::path& folder) {
    const Descriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (fd.get() >= 0) ::fsync(fd.get());
}

} // namespace

AtomicFile::AtomicFile(std::filesystem::path path) : path_(std::move(path)), temporary_(temporaryName(path_)) {
    removeUnfinishedFiles(folderOf(path_), path_.filename().string());
    fd_ = createLocked(temporary_);
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

std::size_t removeUnfinishedFiles(const std::filesystem::path& folder, std::string_view name) {
    std::size_t removed = 0;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (isTemporaryName(entry->path().filename().string(), name) && removeIfLeftBehind(entry->path())) ++removed;
    return removed;
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
