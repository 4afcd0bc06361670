// SPDX-License-Identifier: Apache-2.0
#include "core/experiments/other_checkpoints.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/run_folder.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <mutex>

namespace dclscope::experiments {
namespace {

namespace fs = std::filesystem;

/// Opened files by their paths. Safe from several threads at once.
class OpenFiles {
public:
    explicit OpenFiles(std::string entry) : entry_(std::move(entry)) {}

    std::shared_ptr<const TensorSource> open(const fs::path& path) {
        const std::lock_guard lock(mutex_);
        std::shared_ptr<const TensorSource>& file = files_[path];
        if (!file) file = openEntry(path, entry_);
        return file;
    }

private:
    std::string entry_;
    std::mutex mutex_;
    std::map<fs::path, std::shared_ptr<const TensorSource>> files_;
};

fs::path folderOf(const fs::path& model) {
    std::error_code ignored;
    if (fs::is_directory(model, ignored) && !isCheckpointFolder(model)) return model;
    return fs::absolute(model).parent_path();
}

fs::path fileOfEpoch(const fs::path& folder, const std::string& epoch) {
    const std::vector<fs::path> files = checkpointFiles(folder);
    if (epoch == "first") return files.front();
    if (epoch == "last") return files.back();
    double wanted = 0.0;
    std::from_chars(epoch.data(), epoch.data() + epoch.size(), wanted);
    const auto found =
        std::find_if(files.begin(), files.end(), [wanted](const fs::path& file) { return timeInName(file) == wanted; });
    if (found != files.end()) return *found;
    std::string range;
    if (const auto first = timeInName(files.front()), last = timeInName(files.back()); first && last)
        range = ", they go from " + std::to_string(std::llround(*first)) + " to " + std::to_string(std::llround(*last));
    throw CheckpointError(folder.string(), "has no checkpoint of epoch " + printable(epoch) + range);
}

} // namespace

OtherCheckpoints otherCheckpoints(const fs::path& model, const std::string& entry) {
    const auto files = std::make_shared<OpenFiles>(entry);
    OtherCheckpoints others;
    others.ofEpoch = [files, folder = folderOf(model)](const std::string& epoch) {
        return files->open(fileOfEpoch(folder, epoch));
    };
    others.ofFile = [files](const std::string& path) { return files->open(resolveCheckpoint(path)); };
    return others;
}

} // namespace dclscope::experiments
