// SPDX-License-Identifier: Apache-2.0
#include "tests/core/dcls/fixture.h"

#include <fstream>
#include <sstream>

namespace dclscope::test {
namespace {

nlohmann::json readIndex(const std::filesystem::path& folder) {
    std::ifstream file(folder / "index.json");
    return nlohmann::json::parse(file);
}

} // namespace

Fixture::Fixture(const std::filesystem::path& folder, const std::string& file)
    : index_(readIndex(folder).at(file)), source_(openCheckpoint(folder / file)) {}

std::string Fixture::text(const std::string& name) const {
    const nlohmann::json& meta = index_.at("meta");
    if (!meta.contains(name)) return {};
    return meta.at(name).is_string() ? meta.at(name).get<std::string>() : meta.at(name).dump();
}

std::vector<std::int64_t> Fixture::sizes(const std::string& name) const {
    std::vector<std::int64_t> numbers;
    for (const std::string& word : words(text(name))) numbers.push_back(std::stoll(word));
    return numbers;
}

KernelShape Fixture::shape(const std::string& prefix) const {
    KernelShape shape;
    shape.kind = kindFromName(text("class")).value();
    shape.version = versionFromName(text("version")).value();
    shape.outChannels = number(prefix + "out_channels");
    shape.inChannelsPerGroup = number(prefix + "in_channels") / number(prefix + "groups");
    shape.elements = number(prefix + "kernel_count");
    shape.denseSize = sizes(prefix + "dense_kernel_size");
    shape.dilatedSize = sizes(prefix + "dilated_kernel_size");
    return shape;
}

std::vector<std::string> fixtureFiles(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    const nlohmann::json index = readIndex(folder);
    for (const auto& [name, entry] : index.items()) names.push_back(name);
    return names;
}

std::vector<std::string> words(const std::string& text) {
    std::vector<std::string> list;
    std::istringstream stream(text);
    for (std::string word; std::getline(stream, word, ',');) list.push_back(word);
    return list;
}

} // namespace dclscope::test
