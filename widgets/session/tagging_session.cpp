// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/tagging_session.h"

#include "core/audio/microphone.h"
#include "core/audio/sound_file.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/features/mel_filters.h"
#include "core/tagging/load_tag_model.h"

namespace dclscope {
namespace {

QString textOf(const std::string& text) { return QString::fromStdString(text); }

std::unique_ptr<Source> makeSource(const SoundRequest& sound) {
    const std::string name = sound.name.toStdString();
    if (sound.kind == SoundRequest::Kind::File)
        return makeFileSource(name, sound.asFastAsPossible ? Pace::AsFastAsPossible : Pace::RealTime);
    MicrophoneOptions options;
    options.device = name;
    return makeMicrophone(options);
}

/// Of the bands' triangles: all but the first and the last of their edges.
std::vector<double> bandCentres(const FrontEnd& frontEnd) {
    const std::vector<double> edges = melEdgesHz(frontEnd);
    return {edges.begin() + 1, edges.end() - 1};
}

ModelFacts factsOf(const TagModel& model, const TaggerOptions& options) {
    ModelFacts facts;
    facts.name = textOf(printable(model.name));
    for (const std::string& label : model.labels) facts.labels << textOf(printable(label));
    if (model.background) facts.background = static_cast<int>(*model.background);
    facts.bandCentresHz = bandCentres(model.frontEnd);
    for (std::size_t layer = 0; model.spiking && layer + 1 < model.spiking->layerCount(); ++layer)
        facts.hiddenNeurons.push_back(static_cast<std::size_t>(model.spiking->neurons(layer)));
    facts.columnSeconds = model.frontEnd.hopSeconds();
    facts.hopSeconds = options.hopSeconds;
    facts.windowSeconds = model.frontEnd.windowSeconds();
    facts.threshold = static_cast<double>(options.events.threshold);
    return facts;
}

} // namespace

TaggingSession::TaggingSession(QObject* parent) : QObject(parent) { worker_.setMaxThreadCount(1); }

TaggingSession::~TaggingSession() {
    ++generation_;
    tagger_.reset();
    worker_.clear();
    worker_.waitForDone();
}

template <class Action>
void TaggingSession::post(quint64 generation, Action action) {
    QMetaObject::invokeMethod(
        this,
        [this, generation, action = std::move(action)]() mutable {
            if (generation == generation_) action();
        },
        Qt::QueuedConnection);
}

void TaggingSession::setState(State state) {
    if (state == state_) return;
    state_ = state;
    emit stateChanged(state_);
}

void TaggingSession::start(const QString& model, const SoundRequest& sound) {
    stop();
    setState(State::Loading);
    worker_.start([this, model, sound, generation = generation_] { load(model, sound, generation); });
}

void TaggingSession::load(const QString& path, const SoundRequest& sound, quint64 generation) {
    try {
        TagModel model = loadTagModel(path.toStdString());
        post(generation, [this, model = std::move(model), sound]() mutable { begin(std::move(model), sound); });
    } catch (const CheckpointError& error) {
        const QString where = error.path().empty() ? path : textOf(error.path());
        post(generation,
             [this, where, what = textOf(error.what())] { finish(true, where + QStringLiteral(": ") + what); });
    } catch (const std::exception& error) {
        post(generation,
             [this, path, what = textOf(error.what())] { finish(true, path + QStringLiteral(": ") + what); });
    }
}

void TaggingSession::listen(TagModel model, const SoundRequest& sound) {
    stop();
    begin(std::move(model), sound);
}

void TaggingSession::begin(TagModel model, const SoundRequest& sound) {
    LiveOptions options;
    options.tagger = taggerOptionsFor(model);
    try {
        // A file is read here and not on the listener's thread; sounds to listen to are short.
        std::unique_ptr<Source> source = makeSource(sound);
        emit modelReady(factsOf(model, options.tagger));
        tagger_ = std::make_unique<LiveTagger>(std::move(model), std::move(source), callbacks(generation_), options);
        setState(State::Listening);
    } catch (const std::exception& error) {
        finish(true, textOf(error.what()));
    }
}

LiveCallbacks TaggingSession::callbacks(quint64 generation) {
    LiveCallbacks callbacks;
    callbacks.started = [this, generation](const std::string& name, double rate) {
        post(generation, [this, name = textOf(printable(name)), rate] { emit started(name, rate); });
    };
    callbacks.frame = [this, generation](TagFrame frame) {
        auto shared = std::make_shared<const TagFrame>(std::move(frame));
        post(generation, [this, shared] { emit this->frame(shared); });
    };
    callbacks.ended = [this, generation](bool failure, const std::string& sentence) {
        post(generation, [this, failure, sentence = textOf(sentence)] { finish(failure, sentence); });
    };
    return callbacks;
}

void TaggingSession::stop() {
    ++generation_;
    tagger_.reset();
    setState(State::Idle);
}

void TaggingSession::finish(bool failure, const QString& sentence) {
    stop();
    if (failure)
        emit failed(sentence);
    else
        emit ended();
}

void TaggingSession::rescanInputs() {
    worker_.start([this] {
        QList<AudioInput> found;
        try {
            for (const InputDevice& device : inputDevices())
                found.append({textOf(printable(device.name)), textOf(printable(device.hostApi)), device.defaultRateHz,
                              device.isDefault});
        } catch (const std::exception& error) {
            QMetaObject::invokeMethod(
                this, [this, what = textOf(error.what())] { emit inputsFailed(what); }, Qt::QueuedConnection);
            return;
        }
        QMetaObject::invokeMethod(
            this,
            [this, found] {
                inputs_ = found;
                emit inputsChanged(inputs_);
            },
            Qt::QueuedConnection);
    });
}

} // namespace dclscope
