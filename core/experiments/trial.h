// SPDX-License-Identifier: Apache-2.0
// A network and examples on which edits are tried: figures beside those of the network as it is.
#pragma once

#include "core/checkpoint/checkpoint.h"
#include "core/experiments/edited_source.h"
#include "core/experiments/other_checkpoints.h"
#include "core/training/model_judging.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope::experiments {

/// What is said of a trial in one number: mAP of data with several labels each, else accuracy.
double figureOf(const training::Evaluation& evaluation) noexcept;
/// "mAP" or "accuracy".
std::string_view figureName(const training::Evaluation& evaluation) noexcept;

/// Not for several threads at once.
class Trial {
public:
    /// Opens the network; reads no data.
    /// @param judging  as judgeModel() takes it; `options` are those of every judging. Without data: the examples that come
    ///                 with a bundled network; judging others then throws
    /// @throws CheckpointError when it cannot be read
    explicit Trial(training::ModelJudging judging);

    const std::filesystem::path& path() const noexcept { return path_; }
    const Card& card() const noexcept { return card_; }
    const std::vector<Layer>& layers() const noexcept { return layers_; }
    const Checkpoint& checkpoint() const noexcept { return *checkpoint_; }
    /// What is judged by; empty when there is nothing.
    const std::filesystem::path& data() const noexcept { return judging_.data; }

    /// @throws as EditedSource
    std::shared_ptr<const EditedSource> edited(std::vector<Edit> edits) const;
    /// The figures of the network as it is, judged when they are first asked for: those that judgeModel() gives.
    /// @throws ConfigError without data, and as judgeModel()
    const training::JudgedModel& unedited();
    /// Those of an edited one. @throws as edited() and judgeModel(); Error when the edits change what is inferred of sizes
    training::JudgedModel judge(const std::vector<Edit>& edits);

    void setProgress(std::function<void(std::size_t done, std::size_t count)> progress);
    /// Set from another thread: judging ends with Error "cancelled".
    void setStop(const std::atomic<bool>* stop) noexcept { judging_.options.stop = stop; }

private:
    training::JudgedModel judgeSource(const TensorSource& source, const Card& card) const;

    training::ModelJudging judging_;
    std::filesystem::path path_;
    std::shared_ptr<const Checkpoint> checkpoint_;
    Card card_;
    Card pinned_; ///< with the size of the grid
    std::vector<Layer> layers_;
    OtherCheckpoints others_;
    std::optional<training::JudgedModel> unedited_;
};

/// Writes an edited network as safetensors, with its card and, under "dclscope.edits", what was edited.
/// @throws Error naming the file
void writeEdited(const std::filesystem::path& path, const EditedSource& source, const Checkpoint& original,
                 const Card& card);

} // namespace dclscope::experiments
