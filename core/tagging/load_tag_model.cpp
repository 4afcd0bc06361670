// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/load_tag_model.h"

#include "core/base/error.h"
#include "core/base/stoppable_source.h"
#include "core/checkpoint/run_folder.h"
#include "core/models/registry.h"
#include "core/models/snn_delays.h"

#include <algorithm>

namespace dclscope {
namespace {

using models::InputKind;

/// A checkpoint, or other tensors, and what it is.
struct Opened {
    std::filesystem::path path;
    std::shared_ptr<const Checkpoint> checkpoint; ///< none of tensors that are somebody else's
    const TensorSource& tensors;
    Card card;
    models::Recognition recognition;
    layers::Precision precision = layers::Precision::Float32; ///< in which it is to run

    Opened(std::string_view argument, const Card& given, const std::string& entry)
        : path(resolveCheckpoint(argument)), checkpoint(openEntry(path, entry)), tensors(*checkpoint),
          card(cardOf(*checkpoint, given)), recognition(models::recognise(tensors, card)) {}
    Opened(const TensorSource& source, Card known)
        : path(source.path()), tensors(source), card(std::move(known)), recognition(models::recognise(tensors, card)) {}
    Opened in(layers::Precision asked) && {
        precision = asked;
        return std::move(*this);
    }

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
    /// @param source  the checkpoint's tensors
    std::shared_ptr<const models::Model> load(const TensorSource& source) const {
        return about([&] { return std::shared_ptr<const models::Model>(models::loadModel(source, card, precision)); });
    }
    std::shared_ptr<const models::Model> load() const { return load(tensors); }
    void expectSound(const models::ModelFacts& facts) const {
        if (facts.input == InputKind::Image)
            refuse("is a " + recognition.name + " network, which takes pictures and no sound; dcls classify runs it");
    }
};

bool has(const models::ModelFacts& facts, std::string_view head) {
    return std::find(facts.heads.begin(), facts.heads.end(), head) != facts.heads.end();
}

void expectClassifier(const Opened& opened, const models::ModelFacts& facts) {
    if (!has(facts, "probabilities"))
        opened.refuse("has no classifier, so it names nothing; dcls embed gives its embeddings");
}

TagModel soundModel(const Opened& opened, std::stop_token stop = {}) {
    const StoppableSource source(opened.tensors, std::move(stop));
    if (opened.spiking())
        return opened.about([&] {
            models::requirePrecision(InputKind::TimeSeries, opened.precision);
            return TagModel::make(opened.name(), snn::Network(models::readSnnDelays(source, opened.card)), opened.card);
        });
    auto model = opened.load(source);
    opened.expectSound(model->facts());
    return opened.about([&] { return TagModel::make(opened.name(), std::move(model), opened.card); });
}

TagModel namingModel(const Opened& opened, std::stop_token stop = {}) {
    TagModel model = soundModel(opened, std::move(stop));
    if (model.model) expectClassifier(opened, model.model->facts());
    return model;
}

ImageModel pictureModel(const Opened& opened) {
    const auto model = opened.spiking() ? nullptr : opened.load();
    if (!model || model->facts().input != InputKind::Image)
        opened.refuse("is a " + opened.recognition.name +
                      " network, which takes sound and no pictures; dcls tag runs it");
    if (!has(model->facts(), "probabilities")) opened.refuse("has no classifier, so it names nothing");
    return opened.about([&] { return ImageModel::make(opened.name(), opened.recognition.name, model, opened.card); });
}

} // namespace

TagModel loadTagModel(std::string_view argument, const Card& given, const std::string& entry, std::stop_token stop,
                      layers::Precision precision) {
    return namingModel(Opened(argument, given, entry).in(precision), std::move(stop));
}

TagModel tagModelOf(const TensorSource& source, const Card& card, layers::Precision precision) {
    return namingModel(Opened(source, card).in(precision));
}

TagModel outlineTagModel(std::string_view argument, const Card& given, const std::string& entry) {
    const Opened opened(argument, given, entry);
    const models::Recognition& recognition = opened.recognition;
    if (!recognition.problem.empty())
        throw CheckpointError(opened.path.string(), recognition.problem, recognition.problemKey);
    if (!recognition.facts) opened.refuse("is no network that is known, so that it cannot be run");
    opened.expectSound(*recognition.facts);
    expectClassifier(opened, *recognition.facts);
    return opened.about([&] { return TagModel::outline(opened.name(), *recognition.facts, opened.card); });
}

std::vector<std::string> networksIn(std::string_view argument) {
    OpenOptions options;
    options.verifyUpToBytes = 0; // names are all that is asked for
    const auto checkpoint = openCheckpoint(resolveCheckpoint(argument), options);
    if (checkpoint->alternatives().empty()) return {};
    std::vector<std::string> networks{checkpoint->stateDictPath()};
    networks.insert(networks.end(), checkpoint->alternatives().begin(), checkpoint->alternatives().end());
    return networks;
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
    return pictureModel(Opened(argument, given, entry));
}

ImageModel imageModelOf(const TensorSource& source, const Card& card, layers::Precision precision) {
    return pictureModel(Opened(source, card).in(precision));
}

} // namespace dclscope
