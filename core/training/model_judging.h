// SPDX-License-Identifier: Apache-2.0
// How well a model in a file names labelled data in files, whatever kind both are: what `dcls eval` says.
#pragma once

#include "core/base/tensor_source.h"
#include "core/layers/precision.h"
#include "core/run/card.h"
#include "core/training/dataset.h"
#include "core/training/evaluation.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dclscope::training {

struct ModelJudging {
    std::string model = "demo"; ///< as loadTagModel() takes it
    Card given;
    std::string entry;
    layers::Precision precision = layers::Precision::Float32;
    std::filesystem::path data;        ///< a folder, or one file of CIFAR, HDF5 or features (example_set.h)
    std::string layout;                ///< one of judgedLayouts(); empty: found by itself
    std::string speaker;               ///< only this one's recordings (FSDD, Speech Commands); empty: all
    std::vector<std::int64_t> indices; ///< only recordings with numbers from the first to the second; empty: all
    bool background = false; ///< the sounds hold none of the labels: every window of them is judged by not being named
    EvaluationOptions options; ///< the background label is the model's
};

struct JudgedModel {
    std::string model;
    std::string layout;
    std::string what; ///< "recording", "picture", ...: what was judged
    std::vector<std::string> labels;
    Evaluation evaluation;
};

/// fsdd, folders, speech-commands, features, pictures, spikes, audioset, cifar10, cifar100.
const std::vector<std::string>& judgedLayouts();

/// The one of them that data are laid out in, as the path and the names in it tell.
/// @param pictures  whether the model takes pictures
/// @throws ConfigError when there is nothing, or nothing that is any of them
std::string layoutOf(const std::filesystem::path& data, bool pictures);
/// The file that data are judged by: the path itself, or that of its folder.
std::filesystem::path judgedFile(const std::filesystem::path& data, const std::string& layout);

/// Files are read while they are judged, a few at a time.
/// @throws CheckpointError about the model or an HDF5 file; ConfigError without the data's path: no data of that layout,
///         labels that are not the model's, data of another kind than it takes; AudioError or ImageError for one file
JudgedModel judgeModel(const ModelJudging& judging);

/// The same of a network whose tensors are open already, for example edited ones.
/// @param card     what is known of it
/// @param judging  its `model`, `given` and `entry` do not count
JudgedModel judgeNetwork(const TensorSource& source, const Card& card, const ModelJudging& judging);

/// The labelled recordings that a model is judged by.
/// @throws ConfigError when there are none
std::vector<SoundFileEntry> judgedSounds(const ModelJudging& judging);

/// The model's class for each label of the data: that of the same name; where the data's labels are numbers, that of the
/// number; where they are numbered by the format and as many as the model has, that of the same place.
/// @throws ConfigError naming the label that the model does not know
std::vector<std::int64_t> matchLabels(const std::vector<std::string>& data, const std::vector<std::string>& model,
                                      bool numbered);

} // namespace dclscope::training
