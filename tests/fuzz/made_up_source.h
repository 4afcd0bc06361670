// SPDX-License-Identifier: Apache-2.0
// A checkpoint that is nothing but a list of names and shapes; its values are made up.
#pragma once

#include "core/base/tensor_source.h"
#include "core/run/card.h"

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dclscope::fuzz {

class MadeUpSource : public TensorSource {
public:
    /// A line "NAME SIZE SIZE ..." for each tensor. A line "= NAME" ties the tensor before it to another one,
    /// "! KEY=VALUE" sets something in the card, "* VALUE VALUE ..." gives that tensor values, over and over, and
    /// ": PATH TEXT" is a text beside the tensors. What cannot be understood is passed over.
    explicit MadeUpSource(std::string_view text);

    /// Changes the list: three bytes each say what is done, to which tensor, and how. Any bytes mean something.
    void change(std::span<const std::byte> changes);

    const Card& card() const noexcept { return card_; }
    /// Elements of all tensors.
    std::int64_t elements() const noexcept;
    const std::string& path() const noexcept override { return path_; }
    const std::vector<TensorInfo>& tensors() const noexcept override { return tensors_; }
    std::vector<std::byte> readBytes(std::string_view name) const override;
    std::optional<std::string> scalar(std::string_view path) const override;

private:
    void readLine(std::string_view line);
    void addTensor(const std::string& name, std::string_view sizes);
    void add(TensorInfo info);
    void set(std::string_view assignment);
    void addText(std::string_view line);
    void addValues(const std::string& storage, std::string_view values);
    void changeText(std::size_t which, unsigned how);
    float valueOf(const std::string& storage, std::size_t i) const;
    void tie(TensorInfo& tensor, std::string_view other) const;
    void changeShape(TensorInfo& tensor, unsigned what, unsigned how);
    void renumber(TensorInfo& tensor, unsigned how);
    void repeat(std::size_t which, unsigned how);
    void rename(TensorInfo& tensor, std::string name);

    std::string path_ = "input";
    std::vector<TensorInfo> tensors_;
    std::vector<std::pair<std::string, float>> constants_;          ///< storages that hold one value all over
    std::map<std::string, std::vector<float>, std::less<>> values_; ///< of storages; of others made up
    std::vector<std::pair<std::string, std::string>> texts_;        ///< by path
    Card card_;
};

} // namespace dclscope::fuzz
