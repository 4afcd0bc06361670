// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/load_tag_model.h"

#include "core/base/error.h"
#include "core/checkpoint/run_folder.h"
#include "core/models/registry.h"
#include "core/models/snn_delays.h"

#include <algorithm>

namespace dclscope {
namespace {

using models::InputKind;

/// A checkpoint and what it is.
struct Opened {
    std::filesystem::path path;
    std::shared_ptr<const Checkpoint> checkpoint;
    Card card;
    models::Recognition recognition;

    Opened(std::string_view argument, const Card& given, const std::string& entry)
        : path(resolveCheckpoint(argument)), checkpoint(openEntry(path, entry)), card(cardOf(*checkpoint, given)),
          recognition(models::recognise(*checkpoint, card)) {}

    std::string name() const { return path.filename().string(); }
    bool spiking() const { return recognition.name == "snn-delays"; }
    [[noreturn]] void refuse(const std::string& why) const { throw CheckpointError(path.string(), why); }

    /// Runs `action`; what it throws is about this file.
    template <class Action>
    auto about(Action action) const {
        try {
            return action();
        } catch (const CheckpointError&) {
            throw;
        } catch (const Error& error) {
            refuse(error.what());
        }
    }
    std::shared_ptr<const models::Model> load() const {
        return about([&] { return std::shared_ptr<const models::Model>(models::loadModel(*checkpoint, card)); });
    }
};

bool has(const models::ModelFacts& facts, std::string_view head) {
    return std::find(facts.heads.begin(), facts.heads.end(), head) != facts.heads.end();
}

TagModel soundModel(const Opened& opened) {
    if (opened.spiking())
        return opened.about([&] {
            return TagModel::make(opened.name(), snn::Network(models::readSnnDelays(*opened.checkpoint, opened.card)),
                                  opened.card);
        });
    auto model = opened.load();
    if (model->facts().input == InputKind::Image)
        opened.refuse("is a " + opened.recognition.name +
                      " network, which takes pictures and no sound; dcls classify runs it");
    return opened.about([&] { return TagModel::make(opened.name(), std::move(model), opened.card); });
}

} // namespace

TagModel loadTagModel(std::string_view argument, const Card& given, const std::string& entry) {
    const Opened opened(argument, given, entry);
    TagModel model = soundModel(opened);
    if (model.model && !has(model.model->facts(), "probabilities"))
        opened.refuse("has no classifier, so it names nothing; dcls embed gives its embeddings");
    return model;
}

TagModel loadEmbeddingModel(std::string_view argument, const Card& given, const std::string& entry) {
    const Opened opened(argument, given, entry);
    if (opened.spiking()) opened.refuse("is a spiking network, which gives no embedding of a sound");
    TagModel model = soundModel(opened);
    if (!has(model.model->facts(), "scene"))
        opened.refuse("is a " + opened.recognition.name + " network, which gives no embedding");
    return model;
}

ImageModel loadImageModel(std::string_view argument, const Card& given, const std::string& entry) {
    const Opened opened(argument, given, entry);
    const auto model = opened.spiking() ? nullptr : opened.load();
    if (!model || model->facts().input != InputKind::Image)
        opened.refuse("is a " + opened.recognition.name +
                      " network, which takes sound and no pictures; dcls tag runs it");
    if (!has(model->facts(), "probabilities")) opened.refuse("has no classifier, so it names nothing");
    return opened.about([&] { return ImageModel::make(opened.name(), opened.recognition.name, model, opened.card); });
}

} // namespace dclscope
