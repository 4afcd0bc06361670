// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/tagging_session.h"

#include "core/audio/microphone.h"
#include "core/audio/shared_source.h"
#include "core/audio/sound_file.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/features/mel_filters.h"
#include "core/tagging/load_tag_model.h"
#include "widgets/session/event_sounds.h"

namespace dclscope {
namespace {

constexpr double kRetryForEver = 1e8; // seconds; whoever waits in front of the window stops it

QString textOf(const std::string& text) { return QString::fromStdString(text); }

/// "path: what is wrong". @param name  said where the error does not name a file
QString sentenceOf(const QString& name, const std::exception& error) {
    const auto* checkpoint = dynamic_cast<const CheckpointError*>(&error);
    const QString where = checkpoint != nullptr && !checkpoint->path().empty() ? textOf(checkpoint->path()) : name;
    return where + QStringLiteral(": ") + textOf(error.what());
}

Pace paceOf(const SoundRequest& sound) {
    const bool waits = sound.kind == SoundRequest::Kind::File && sound.asFastAsPossible;
    return waits ? Pace::AsFastAsPossible : Pace::RealTime;
}

/// Opens nothing yet: that is the listener's part.
std::unique_ptr<Source> makeSource(const SoundRequest& sound) {
    if (sound.shared) return sound.shared();
    const std::string name = sound.name.toStdString();
    if (sound.kind == SoundRequest::Kind::File) return makeFileSource(name, paceOf(sound));
    MicrophoneOptions options;
    options.device = name;
    options.fallBack = true;
    return makeMicrophone(options);
}

/// Of the bands' triangles: all but the first and the last of their edges.
std::vector<double> bandCentres(const FrontEnd& frontEnd) {
    const std::vector<double> edges = melEdgesHz(frontEnd);
    return {edges.begin() + 1, edges.end() - 1};
}

QStringList labelsOf(const TagModel& model) {
    QStringList labels;
    for (const std::string& label : model.labels) labels << textOf(printable(label));
    return labels;
}

ModelFacts factsOf(const TagModel& model, const LiveOptions& live) {
    const TaggerOptions& options = live.tagger;
    ModelFacts facts;
    facts.name = textOf(printable(model.name));
    facts.labels = labelsOf(model);
    if (model.background) facts.background = static_cast<int>(*model.background);
    facts.bandCentresHz = bandCentres(model.frontEnd);
    for (std::size_t layer = 0; model.spiking && layer + 1 < model.spiking->layerCount(); ++layer)
        facts.hiddenNeurons.push_back(static_cast<std::size_t>(model.spiking->neurons(layer)));
    facts.showsMaps = model.showsMaps();
    facts.columnSeconds = model.frontEnd.hopSeconds();
    facts.hopSeconds = options.hopSeconds;
    facts.windowSeconds = model.frontEnd.windowSeconds();
    facts.threshold = static_cast<double>(options.events.threshold);
    facts.thresholds = options.events.thresholds;
    facts.slowWindowSeconds = live.slowWindowSeconds;
    return facts;
}

} // namespace

QList<SoundRequest> sharedSound(const SoundRequest& sound, int listeners) {
    QList<SoundRequest> requests(listeners, sound);
    if (listeners == 1 || paceOf(sound) == Pace::AsFastAsPossible) return requests;
    const auto sources = std::make_shared<std::vector<std::unique_ptr<Source>>>(
        shareSource(makeSource(sound), static_cast<std::size_t>(listeners)));
    for (std::size_t i = 0; i < sources->size(); ++i)
        requests[static_cast<qsizetype>(i)].shared = [sources, i] { return std::move((*sources)[i]); };
    return requests;
}

TaggingSession::TaggingSession(QObject* parent) : QObject(parent) {
    worker_.setMaxThreadCount(1);
    examiner_.setMaxThreadCount(1);
}

TaggingSession::~TaggingSession() {
    ++generation_;
    loading_.request_stop();
    tagger_.reset();
    for (QThreadPool* pool : {&worker_, &examiner_}) {
        pool->clear();
        pool->waitForDone();
    }
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

void TaggingSession::start(const ModelChoice& model, const SoundRequest& sound) {
    const auto load = [path = model.path.toStdString(), entry = model.entry.toStdString()](std::stop_token stop) {
        return loadTagModel(path, {}, entry, std::move(stop));
    };
    prepare(model.path, load, sound);
}

void TaggingSession::listen(TagModel model, const SoundRequest& sound) {
    const QString name = textOf(printable(model.name));
    prepare(
        name, [model = std::move(model)](const std::stop_token&) { return model; }, sound);
}

void TaggingSession::prepare(const QString& name, std::function<TagModel(std::stop_token)> load,
                             const SoundRequest& sound) {
    stop();
    setState(State::Loading);
    loading_ = std::stop_source();
    worker_.start([this, name, load = std::move(load), sound, stop = loading_.get_token(), generation = generation_] {
        try {
            TagModel model = load(stop);
            LiveOptions options = liveOptionsFor(model, paceOf(sound), stop);
            options.retrySeconds = kRetryForEver;
            post(generation, [this, model = std::move(model), options, sound]() mutable {
                begin(std::move(model), options, sound);
            });
        } catch (const std::exception& error) {
            post(generation, [this, sentence = sentenceOf(name, error)] { finish(true, sentence); });
        }
    });
}

void TaggingSession::begin(TagModel model, LiveOptions options, const SoundRequest& sound) {
    emit modelReady(factsOf(model, options));
    try {
        sounds_.reset();
        if (holdsSound_)
            sounds_ = std::make_shared<EventSounds>(model, options.tagger.hopSeconds, keepFolder_.toStdString());
    } catch (const Error& error) {
        return finish(true, textOf(error.what()));
    }
    options.tagger.watch = watch_; // who is shown the model may have asked for it just now
    tagger_ =
        std::make_unique<LiveTagger>(std::move(model), makeSource(sound), callbacks(generation_, sounds_), options);
    setState(State::Listening);
}

LiveCallbacks TaggingSession::callbacks(quint64 generation, const std::shared_ptr<EventSounds>& sounds) {
    LiveCallbacks callbacks;
    const auto remark = [this, generation](const std::string& sentence) {
        post(generation, [this, sentence = textOf(sentence)] { emit remarked(sentence); });
    };
    callbacks.started = [this, generation, sounds](const std::string& name, double rate) {
        if (sounds) sounds->begin();
        post(generation, [this, name = textOf(printable(name)), rate] { emit started(name, rate); });
    };
    if (sounds)
        callbacks.samples = [sounds, remark](std::span<const float> samples, double rate, double time) {
            if (const std::string trouble = sounds->push(samples, rate, time); !trouble.empty()) remark(trouble);
        };
    callbacks.frame = [this, generation, sounds](TagFrame frame) {
        if (sounds) sounds->take(frame.events);
        auto shared = std::make_shared<const TagFrame>(std::move(frame));
        post(generation, [this, shared] { emit this->frame(shared); });
    };
    callbacks.lost = [this, generation](const std::string& sentence, double) {
        post(generation, [this, sentence = textOf(sentence)] { emit lost(sentence); });
    };
    callbacks.back = [this, generation](const std::string& name, double rate, double time) {
        post(generation, [this, name = textOf(printable(name)), rate, time] { emit back(name, rate, time); });
    };
    callbacks.remark = remark;
    callbacks.ended = [this, generation](bool failure, const std::string& sentence) {
        post(generation, [this, failure, sentence = textOf(sentence)] { finish(failure, sentence); });
    };
    return callbacks;
}

void TaggingSession::stop() {
    ++generation_;
    loading_.request_stop();
    if (tagger_) {
        // It may be in the middle of a window, or of opening a device: the worker waits for it.
        tagger_->requestStop();
        worker_.start([tagger = std::shared_ptr<LiveTagger>(std::move(tagger_))] { tagger->stop(); });
    }
    setState(State::Idle);
}

void TaggingSession::setThreshold(double threshold) {
    if (tagger_) tagger_->setThreshold(static_cast<float>(threshold));
}

void TaggingSession::setLabelThreshold(std::size_t label, float threshold) {
    if (tagger_) tagger_->setThreshold(label, threshold);
}

void TaggingSession::setWatch(bool watch) {
    watch_ = watch;
    if (tagger_) tagger_->setWatch(watch);
}

Sound TaggingSession::heard(double fromSeconds, double toSeconds) const {
    return sounds_ ? sounds_->heard(fromSeconds, toSeconds) : Sound{};
}

std::shared_ptr<const RecentSound> TaggingSession::recentSound() const {
    return sounds_ ? std::shared_ptr<const RecentSound>(sounds_, &sounds_->recent()) : nullptr;
}

void TaggingSession::finish(bool failure, const QString& sentence) {
    stop();
    if (failure)
        emit failed(sentence);
    else
        emit ended();
}

void TaggingSession::examine(const ModelChoice& model) {
    examiner_.start([this, model] {
        ModelOutline outline;
        outline.model = model;
        try {
            const std::string path = model.path.toStdString();
            if (model.entry.isEmpty())
                for (const std::string& network : networksIn(path)) outline.networks << textOf(network);
            const TagModel found = outlineTagModel(path, {}, model.entry.toStdString());
            outline.labels = labelsOf(found);
            if (found.background) outline.background = static_cast<int>(*found.background);
        } catch (const std::exception& error) {
            outline.problem = sentenceOf(model.path, error);
        }
        QMetaObject::invokeMethod(
            this, [this, outline] { emit examined(outline); }, Qt::QueuedConnection);
    });
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
