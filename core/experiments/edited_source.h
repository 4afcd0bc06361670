// SPDX-License-Identifier: Apache-2.0
// A checkpoint with edits on it, as tensors like any other: everything that loads a network loads an edited one.
#pragma once

#include "core/base/tensor_source.h"
#include "core/experiments/edit.h"
#include "core/run/card.h"
#include "core/run/layer.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope::experiments {

/// Where edits find checkpoints other than the edited one. Without these, edits that need them are refused.
struct OtherCheckpoints {
    /// Of the same run. @param epoch  "first", "last" or a number. @throws CheckpointError when there is none of it
    std::function<std::shared_ptr<const TensorSource>(const std::string& epoch)> ofEpoch;
    /// @throws CheckpointError when it cannot be read
    std::function<std::shared_ptr<const TensorSource>(const std::string& path)> ofFile;
};

/// The tensors of a checkpoint after a list of edits, one after the other. Only layers that are asked for are computed,
/// once. Tensors that layers share stay shared: an edit that reaches one through several layers changes it once, as the
/// first of them would have it. What no edit touches is passed on bit for bit.
class EditedSource final : public TensorSource {
public:
    /// @param source  the checkpoint
    /// @param layers  its layers, as discoverLayers() finds them
    /// @param edits   in their order
    /// @throws ConfigError beginning with the edit's text: no such layer, stage or element; a layer that it cannot change;
    ///         no layer at all that it can. CheckpointError when another checkpoint cannot be read or does not fit.
    EditedSource(std::shared_ptr<const TensorSource> source, std::vector<Layer> layers, std::vector<Edit> edits,
                 const OtherCheckpoints& others = {});
    ~EditedSource() override;

    const std::string& path() const noexcept override;
    const std::vector<TensorInfo>& tensors() const noexcept override;
    std::vector<std::byte> readBytes(std::string_view name) const override;
    std::optional<std::string> scalar(std::string_view path) const override;

    const std::vector<Edit>& edits() const noexcept;
    const std::vector<Layer>& layers() const noexcept;
    /// Names of the layers that an edit changes, in their order.
    std::vector<std::string> layersOf(std::size_t edit) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// The stages that the names of layers speak of, each once, ascending: what Where::stage may say.
std::vector<std::int64_t> stagesOf(std::span<const Layer> layers);

/// A card that also says what would else be inferred from positions, which edits move: the size of the grid.
/// @param layers  as discoverLayers() finds them with `card`
/// @return `card` itself where it says the size, or where layers have several sizes
Card pinnedCard(const Card& card, std::span<const Layer> layers);

} // namespace dclscope::experiments
