// SPDX-License-Identifier: Apache-2.0
// One file of recorded inputs, results and gradients of the reference, with the tolerances its index gives.
#pragma once

#include "core/checkpoint/checkpoint.h"
#include "core/dcls/kernel_shape.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace dclscope::test {

class Fixture {
public:
    /// @param folder  a folder with an index.json
    Fixture(const std::filesystem::path& folder, const std::string& file);

    bool has(const std::string& name) const { return source_->find(name) != nullptr; }
    Array array(const std::string& name) const { return source_->readFloats(name); }
    /// Largest difference allowed for `name`. @throws std::exception when the index does not say.
    double tolerance(const std::string& name) const { return index_.at("tolerance").at(name).get<double>(); }
    const nlohmann::json& index() const { return index_; }
    /// A string, or number as text, of the index's "meta".
    std::string text(const std::string& name) const;
    std::int64_t number(const std::string& name) const { return index_.at("meta").at(name).get<std::int64_t>(); }
    /// Comma separated numbers; empty when the name is missing.
    std::vector<std::int64_t> sizes(const std::string& name) const;

    /// Shape of the layer or case; `prefix` is "odd." and the like, or empty.
    KernelShape shape(const std::string& prefix) const;

private:
    nlohmann::json index_;
    std::shared_ptr<const TensorSource> source_;
};

/// Names of the files that the index in `folder` lists.
std::vector<std::string> fixtureFiles(const std::filesystem::path& folder);

/// Comma separated words.
std::vector<std::string> words(const std::string& text);

} // namespace dclscope::test
