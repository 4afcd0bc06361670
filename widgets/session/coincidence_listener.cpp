// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/coincidence_listener.h"

#include "core/base/error.h"
#include "core/checkpoint/run_folder.h"
#include "core/snn/neuron_trace.h"
#include "core/tagging/file_tagger.h"
#include "core/tagging/window_scorer.h"
#include "widgets/session/spiking_network.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace dclscope {

struct CoincidenceListener::Ear {
    ModelChoice model;
    std::shared_ptr<const Run> run; ///< this and what follows: touched by the worker, and read when it is done
    snn::NetworkSpec spec;
    std::optional<snn::Network> network;
    std::optional<WindowScorer> scorer; ///< its front end, once a sound was to be heard
    std::string problem;

    void read();
    Coincidence hear(WindowWish wish);
    std::vector<float> inputOf(const HeardWindow& window);
};

void CoincidenceListener::Ear::read() {
    OpenRunOptions options;
    options.choice.entry = model.entry.toStdString();
    run = std::make_shared<const Run>(openRun(resolveCheckpoint(model.path.toStdString()), options));
    SpikingNetwork own = spikingNetworkOf(*run, run->snapshots.back());
    spec = std::move(own.spec);
    if (spec.layers.size() != run->layers.size()) throw Error("the layers of its network are not those of the run");
    network.emplace(spec);
}

std::vector<float> CoincidenceListener::Ear::inputOf(const HeardWindow& window) {
    if (!scorer) scorer.emplace(TagModel::make("network", *network, run->card));
    const FrontEnd& frontEnd = scorer->model().frontEnd;
    const std::vector<float> samples = atModelRate(scorer->model(), window.sound.samples, window.sound.sampleRateHz);
    std::vector<float> heard(static_cast<std::size_t>(frontEnd.windowSamples));
    const std::int64_t first = std::llround(window.endInSound * frontEnd.inputRateHz) - std::ssize(heard);
    for (std::int64_t i = std::max<std::int64_t>(0, -first); i < std::ssize(heard) && first + i < std::ssize(samples);
         ++i)
        heard[static_cast<std::size_t>(i)] = samples[static_cast<std::size_t>(first + i)];
    return scorer->input(heard).values;
}

Coincidence CoincidenceListener::Ear::hear(WindowWish wish) {
    std::vector<float> input = wish.window.input.empty() ? inputOf(wish.window) : std::move(wish.window.input);
    const std::int64_t inputs = network->inputs();
    const std::int64_t steps = static_cast<std::int64_t>(input.size()) / inputs;
    input.resize(static_cast<std::size_t>(steps * inputs));
    const snn::Hearing hearing(spec, *network, Array{{steps, 1, inputs}, std::move(input)});
    return coincidenceIn(hearing, std::min(wish.layer, hearing.layerCount() - 1), wish.neuron, run->card.labels);
}

CoincidenceListener::CoincidenceListener(QObject* parent) : QObject(parent) { worker_.setMaxThreadCount(1); }

CoincidenceListener::~CoincidenceListener() {
    worker_.clear();
    worker_.waitForDone();
}

void CoincidenceListener::setModel(const ModelChoice& model) {
    next_.reset();
    ear_ = std::make_shared<Ear>();
    ear_->model = model;
}

void CoincidenceListener::hear(WindowWish wish) {
    if (!ear_) return;
    if (busy_)
        next_ = std::make_unique<WindowWish>(std::move(wish));
    else
        start(std::move(wish));
}

void CoincidenceListener::start(WindowWish wish) {
    busy_ = true;
    worker_.start([this, ear = ear_, wish = std::move(wish)]() mutable {
        const WindowWish place{{.toSeconds = wish.window.toSeconds}, wish.layer, wish.neuron};
        auto coincidence = std::make_shared<Coincidence>();
        try {
            if (!ear->network && ear->problem.empty()) ear->read();
            if (ear->network) *coincidence = ear->hear(std::move(wish));
        } catch (const std::exception& error) {
            ear->problem = error.what();
        }
        if (!ear->problem.empty()) coincidence->problem = ear->problem;
        QMetaObject::invokeMethod(
            this, [this, ear, place, coincidence] { finish(ear, place, coincidence); }, Qt::QueuedConnection);
    });
}

void CoincidenceListener::finish(const std::shared_ptr<Ear>& ear, const WindowWish& place,
                                 const std::shared_ptr<const Coincidence>& coincidence) {
    busy_ = false;
    if (const auto next = std::exchange(next_, nullptr)) start(std::move(*next));
    if (ear == ear_) emit found(ear->run, place, coincidence); // else somebody went on to another network meanwhile
}

} // namespace dclscope
