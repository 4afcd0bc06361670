// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/shards.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace dclscope {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::string_view kIndexEnding = ".index.json";
constexpr std::uint64_t kMostIndexBytes = std::uint64_t{64} << 20;
constexpr std::size_t kMostShards = 500; // each is kept open
constexpr std::size_t kShardStep = std::size_t{1} << 40;

/// Keeps the pairs of "weight_map" and passes over the rest.
class IndexSax final : public nlohmann::json_sax<Json> {
public:
    std::vector<std::pair<std::string, std::string>> pairs;

    bool null() override { return plain(); }
    bool boolean(bool /*value*/) override { return plain(); }
    bool number_integer(number_integer_t /*value*/) override { return plain(); }
    bool number_unsigned(number_unsigned_t /*value*/) override { return plain(); }
    bool number_float(number_float_t /*value*/, const string_t& /*text*/) override { return plain(); }
    bool binary(binary_t& /*value*/) override { return plain(); }
    bool string(string_t& value) override {
        if (!inMap()) return true;
        const bool isFile = !value.empty() && value.front() != '.' && value.find_first_of("/\\") == std::string::npos &&
                            value.find('\0') == std::string::npos;
        if (!isFile) throw Error("names the shard '" + printable(value) + "', expected a file beside the index");
        if (!seen_.insert(key_).second) throw Error("names tensor '" + printable(key_) + "' twice");
        pairs.emplace_back(key_, value);
        return true;
    }
    bool start_object(std::size_t /*size*/) override { return deeper(true); }
    bool key(string_t& value) override {
        key_ = value;
        if (depth_ == 1) map_ = value == "weight_map";
        return true;
    }
    bool end_object() override { return higher(); }
    bool start_array(std::size_t /*size*/) override { return deeper(false); }
    bool end_array() override { return higher(); }
    bool parse_error(std::size_t position, const std::string& /*token*/, const Json::exception& /*error*/) override {
        throw Error("is not valid JSON at byte " + std::to_string(position));
    }

private:
    bool inMap() const { return map_ && depth_ == 2; }
    bool plain() {
        if (inMap()) throw Error("has a weight_map that holds something else than names of files");
        return true;
    }
    bool deeper(bool object) {
        if (depth_ == 0 && !object) throw Error("is JSON, but no index of shards");
        if (inMap() || (map_ && depth_ == 1 && !object))
            throw Error("has a weight_map that holds something else than names of files");
        if (++depth_ > 64) throw Error("is JSON of more than 64 levels");
        return true;
    }
    bool higher() {
        --depth_;
        return true;
    }

    int depth_ = 0;
    bool map_ = false;
    std::string key_;
    std::unordered_set<std::string> seen_;
};

class JoinedRecords final : public RecordReader {
public:
    explicit JoinedRecords(std::vector<std::unique_ptr<const RecordReader>> shards) : shards_(std::move(shards)) {}

    void read(std::size_t record, std::uint64_t offset, std::span<std::byte> out) const override {
        shards_[record / kShardStep]->read(record % kShardStep, offset, out);
    }
    bool readsParts(std::size_t record) const override {
        return shards_[record / kShardStep]->readsParts(record % kShardStep);
    }
    void verify() const override {
        for (const auto& shard : shards_) shard->verify();
    }

private:
    std::vector<std::unique_ptr<const RecordReader>> shards_;
};

/// Takes the tensors that the index gives to this shard.
void join(CheckpointContents& whole, CheckpointContents shard, std::size_t number,
          const std::vector<std::string>& wanted) {
    std::unordered_map<std::string_view, std::size_t> byName;
    for (std::size_t i = 0; i < shard.tensors.size(); ++i) byName.emplace(shard.tensors[i].name, i);
    const auto move = [&](TensorPlace& place) {
        place.bigEndian = place.bigEndian || (shard.bigEndian && !place.within);
        place.record += place.within ? whole.within.size() : number * kShardStep;
    };
    for (const std::string& name : wanted) {
        const auto found = byName.find(name);
        if (found == byName.end()) {
            const bool said = std::any_of(shard.notes.begin(), shard.notes.end(), [&](const std::string& note) {
                return note.starts_with("'" + printable(name) + "'"); // left out, and said so
            });
            if (said) continue;
            throw CheckpointError(shard.path, "has no tensor '" + printable(name) + "', which the index says it has",
                                  name);
        }
        TensorPlace place = shard.places[found->second];
        move(place);
        if (place.channels) {
            auto channels = std::make_shared<ChannelScales>(*place.channels);
            move(channels->scalesPlace);
            move(channels->zeroPointsPlace);
            place.channels = std::move(channels);
        }
        TensorInfo info = shard.tensors[found->second];
        if (!info.storage.empty()) info.storage = std::to_string(number) + "/" + info.storage;
        whole.tensors.push_back(std::move(info));
        whole.places.push_back(std::move(place));
    }
    for (auto& record : shard.within) whole.within.push_back(std::move(record));
    whole.notes.insert(whole.notes.end(), shard.notes.begin(), shard.notes.end());
    whole.fileSize += shard.fileSize;
    if (number == 0) {
        whole.format = shard.format;
        whole.metadata = std::move(shard.metadata);
    }
}

std::vector<std::pair<std::string, std::string>> readIndex(const fs::path& file) {
    const auto source = openFile(file);
    if (source->size() > kMostIndexBytes) throw CheckpointError(source->path(), "is larger than any index of shards");
    const std::vector<std::byte> bytes = source->read(0, source->size());
    try {
        return parseShardIndex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    } catch (const CheckpointError&) {
        throw;
    } catch (const Error& error) {
        throw CheckpointError(source->path(), error.what());
    }
}

} // namespace

std::vector<std::pair<std::string, std::string>> parseShardIndex(std::string_view text) {
    IndexSax sax;
    Json::sax_parse(text.begin(), text.end(), &sax);
    if (sax.pairs.empty()) throw Error("is JSON, but no index of shards (it has no weight_map)");
    return std::move(sax.pairs);
}

std::optional<fs::path> shardIndexIn(const fs::path& folder) {
    std::optional<fs::path> found;
    std::error_code ignored;
    for (fs::directory_iterator at(folder, ignored), end; at != end; at.increment(ignored)) {
        const std::string name = at->path().filename().string();
        if (!name.ends_with(kIndexEnding) || !at->is_regular_file(ignored)) continue;
        const bool better = name.ends_with(".safetensors.index.json") || !found;
        if (better) found = at->path();
    }
    return found;
}

std::optional<fs::path> shardIndexOf(const fs::path& file) {
    const std::string name = file.filename().string();
    std::error_code ignored;
    if (name.ends_with(kIndexEnding)) return file;
    if (name.find("-of-") == std::string::npos || !fs::is_regular_file(file, ignored)) return std::nullopt;
    for (fs::directory_iterator at(file.has_parent_path() ? file.parent_path() : fs::path("."), ignored), end;
         at != end; at.increment(ignored)) {
        if (!at->path().filename().string().ends_with(kIndexEnding) || !at->is_regular_file(ignored)) continue;
        const auto pairs = readIndex(at->path());
        if (std::any_of(pairs.begin(), pairs.end(), [&](const auto& pair) { return pair.second == name; }))
            return at->path();
    }
    return std::nullopt;
}

CheckpointContents readShards(const fs::path& index, const OpenOptions& options) {
    std::vector<std::string> files;
    std::unordered_map<std::string, std::vector<std::string>> tensors;
    for (const auto& [tensor, file] : readIndex(index)) {
        if (tensors.find(file) == tensors.end()) files.push_back(file);
        tensors[file].push_back(tensor);
    }
    CheckpointContents whole;
    whole.path = index.string();
    whole.rest = options.entry;
    if (files.size() > kMostShards)
        throw CheckpointError(whole.path, "names " + std::to_string(files.size()) + " shards, at most 500 are joined");
    std::sort(files.begin(), files.end());
    std::vector<std::unique_ptr<const RecordReader>> readers;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const fs::path file = index.parent_path() / files[i];
        std::error_code ignored;
        if (!fs::exists(file, ignored))
            throw CheckpointError(whole.path, "names the shard '" + printable(files[i]) +
                                                  "', which is not beside it: put all shards into one folder");
        OpenOptions plain;
        plain.asStored = true;
        CheckpointContents shard = readContents(openFile(file), plain);
        readers.push_back(std::move(shard.records));
        join(whole, std::move(shard), i, tensors[files[i]]);
    }
    if (whole.tensors.empty()) throw CheckpointError(whole.path, "joins no tensor that can be read");
    whole.notes.push_back("joined out of " + std::to_string(files.size()) + " files as the index says");
    whole.records = std::make_unique<JoinedRecords>(std::move(readers));
    return whole;
}

} // namespace dclscope
