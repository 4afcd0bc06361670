// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/mlgenn_files.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>

namespace dclscope {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kEnding = ".npy";
constexpr std::string_view kWeights = "-g";
constexpr std::string_view kDelays = "-d";
constexpr std::string_view kConnection = "Conn_";
constexpr std::size_t kMostFiles = 500; // each is kept open

/// Weights of a connection: called as mlGeNN calls connections, or with delays
/// beside them.
bool holdsConnection(const std::vector<fs::path>& files) {
    return std::any_of(files.begin(), files.end(), [&](const fs::path& file) {
        const auto name = mlGennName(file.filename().string());
        if (!name->rest.ends_with(kWeights)) return false;
        const std::string object = name->rest.substr(0, name->rest.size() - kWeights.size());
        return object.starts_with(kConnection) || std::any_of(files.begin(), files.end(), [&](const fs::path& other) {
                   return mlGennName(other.filename().string())->rest == object + std::string(kDelays);
               });
    });
}

class FileRecords final : public RecordReader {
public:
    explicit FileRecords(std::vector<std::unique_ptr<const RecordReader>> files) : files_(std::move(files)) {}

    void read(std::size_t record, std::uint64_t offset, std::span<std::byte> out) const override {
        files_[record]->read(0, offset, out);
    }

private:
    std::vector<std::unique_ptr<const RecordReader>> files_;
};

} // namespace

std::optional<MlGennName> mlGennName(const std::string& fileName) {
    if (fileName.starts_with('.') || !fileName.ends_with(kEnding)) return std::nullopt;
    const std::string stem = fileName.substr(0, fileName.size() - kEnding.size());
    const std::size_t variable = stem.rfind('-');
    if (variable == std::string::npos || variable == 0 || variable + 1 == stem.size()) return std::nullopt;
    const std::size_t object = stem.rfind('-', variable - 1);
    if (object == std::string::npos) return MlGennName{"", stem};
    if (object + 1 == variable) return std::nullopt;
    return MlGennName{stem.substr(0, object), stem.substr(object + 1)};
}

std::map<std::string, std::vector<fs::path>> mlGennNetworks(const fs::path& folder) {
    std::map<std::string, std::vector<fs::path>> networks;
    std::error_code ignored;
    for (fs::directory_iterator at(folder, ignored), end; at != end; at.increment(ignored)) {
        const auto name = mlGennName(at->path().filename().string());
        if (name && at->is_regular_file(ignored)) networks[name->keys].push_back(at->path());
    }
    std::erase_if(networks, [](const auto& network) { return !holdsConnection(network.second); });
    for (auto& [keys, files] : networks) std::sort(files.begin(), files.end());
    return networks;
}

std::vector<fs::path> mlGennFiles(const fs::path& file) {
    const auto name = mlGennName(file.filename().string());
    if (!name) return {};
    auto networks = mlGennNetworks(file.has_parent_path() ? file.parent_path() : fs::path("."));
    const auto found = networks.find(name->keys);
    return found == networks.end() ? std::vector<fs::path>() : std::move(found->second);
}

CheckpointContents readMlGenn(const std::vector<fs::path>& files, const OpenOptions& options) {
    CheckpointContents whole;
    whole.path = files.front().string();
    if (files.size() > kMostFiles)
        throw CheckpointError(whole.path, "belongs to a network of " + std::to_string(files.size()) +
                                              " files, at most 500 are joined");
    if (!options.entry.empty())
        throw CheckpointError(whole.path, "is one network, which has no entries to choose from");
    whole.format = "npy files of mlGeNN";
    std::vector<std::unique_ptr<const RecordReader>> readers;
    for (const fs::path& file : files) {
        OpenOptions plain;
        plain.asStored = true;
        CheckpointContents one;
        try {
            one = readContents(openFile(file), plain);
        } catch (const CheckpointError& error) {
            throw CheckpointError(whole.path, "'" + printable(file.filename().string()) + "' " + error.what());
        }
        if (one.tensors.size() != 1 || one.places.front().within)
            throw CheckpointError(whole.path, "'" + printable(file.filename().string()) + "' is no plain array");
        whole.tensors.push_back(std::move(one.tensors.front()));
        whole.tensors.back().name = mlGennName(file.filename().string())->rest;
        whole.places.push_back(std::move(one.places.front()));
        whole.places.back().record = readers.size();
        whole.places.back().bigEndian = whole.places.back().bigEndian || one.bigEndian;
        whole.fileSize += one.fileSize;
        readers.push_back(std::move(one.records));
    }
    whole.notes.push_back("joined out of " + std::to_string(files.size()) + " files of one network");
    whole.records = std::make_unique<FileRecords>(std::move(readers));
    return whole;
}

} // namespace dclscope
