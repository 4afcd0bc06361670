// SPDX-License-Identifier: GPL-3.0-or-later
// Listening without holding up the window: the live tagger's thread on one side, signals on the other.
#pragma once

#include "core/tagging/live_tagger.h"
#include "core/tagging/recent_sound.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>

#include <functional>
#include <map>
#include <memory>
#include <stop_token>
#include <vector>

namespace dclscope {

/// A microphone as a list shows it.
struct AudioInput {
    QString name;
    QString hostApi;
    double rateHz = 0.0;
    bool isDefault = false;
};

/// What is listened to.
struct SoundRequest {
    enum class Kind { Microphone, File };
    Kind kind = Kind::Microphone;
    QString name;                  ///< device (empty: the default one), or the file's path
    bool asFastAsPossible = false; ///< files only: not in real time
    /// Gives a source of the same that others listen to, too, once; nothing: it is opened for one listener alone.
    std::function<std::unique_ptr<Source>()> shared{};
};

/// Requests of the same sound for so many listeners, to be started once each: they hear the same samples at the same times
/// of their streams, and the microphone is opened once. A file that is heard as fast as it can be is opened by each.
QList<SoundRequest> sharedSound(const SoundRequest& sound, int listeners);

/// A network to listen with.
struct ModelChoice {
    QString path;    ///< a checkpoint, a run folder, or `demo`
    QString entry{}; ///< of several networks in it the one meant; empty: the one found by itself

    bool operator==(const ModelChoice&) const = default;
};
inline std::size_t qHash(const ModelChoice& model, std::size_t seed = 0) {
    return qHashMulti(seed, model.path, model.entry);
}

/// What the views have to know of a model before its first frame.
struct ModelFacts {
    QString name;
    QStringList labels;
    int background = -1;                    ///< label that means "none of the others"; -1: there is none
    std::vector<double> bandCentresHz;      ///< of the spectrogram's rows
    std::vector<std::size_t> hiddenNeurons; ///< per hidden layer
    bool showsMaps = false;                 ///< frames may carry what the network looked at
    double columnSeconds = 0.01;            ///< from one spectrogram column to the next
    double hopSeconds = 0.05;               ///< from one frame to the next
    double windowSeconds = 0.8;
    double threshold = 0.6;                    ///< score from which a label counts
    std::map<std::size_t, float> thresholds{}; ///< of labels that have one of their own
    /// What a window takes here, where hopSeconds is as long as it is for that; 0: the network is fast enough.
    double slowWindowSeconds = 0.0;
};

/// What can be said of a model without loading it.
struct ModelOutline {
    ModelChoice model; ///< as it was asked for
    QStringList
        networks;    ///< of a choice without an entry: all that its file holds, that one first; none where it is alone
    QString problem; ///< why it cannot be listened with, a sentence; empty: it can
    QStringList labels;  ///< what it tells apart
    int background = -1; ///< label that means "none of the others"; -1: there is none
};

class EventSounds;

/// One listener of a window. Lives on the GUI thread and signals there; nothing here waits for a device, a file or a
/// network.
class TaggingSession : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Loading, Listening };
    using FramePointer = std::shared_ptr<const TagFrame>;

    explicit TaggingSession(QObject* parent = nullptr);
    ~TaggingSession() override;

    State state() const noexcept { return state_; }
    const QList<AudioInput>& inputs() const noexcept { return inputs_; }

    /// What was heard of a stretch of the stream; without samples where that is too long ago.
    Sound heard(double fromSeconds, double toSeconds) const;
    /// The last minutes of the newest stream, which go on as long as it does; for any thread. nullptr: there was none yet.
    std::shared_ptr<const RecentSound> recentSound() const;
    /// Has the seconds around each event saved there from the next start() on, as SoundKeeper does; empty: no more.
    void setKeepFolder(const QString& folder) { keepFolder_ = folder; }
    const QString& keepFolder() const noexcept { return keepFolder_; }
    /// Whether heard() and a folder for sounds are wanted, from the next start() on; they are without this.
    void setHoldsSound(bool holds) { holdsSound_ = holds; }

    /// The same as start() with a model that is loaded already.
    void listen(TagModel model, const SoundRequest& sound);

public slots:
    /// Loads the model, opens the source and listens; answered by started() or failed(). Stops what went on
    /// before; a load that is under way is broken off.
    void start(const dclscope::ModelChoice& model, const dclscope::SoundRequest& sound);
    /// No frame arrives after this.
    void stop();
    /// Score from which a label of what is listened to now is an event, 0 to 1; the next start() has the model's own.
    void setThreshold(double threshold);
    /// The same of one label, which no longer follows the others.
    void setLabelThreshold(std::size_t label, float threshold);
    /// Whether frames carry what the network looked at, from the next window on and in what is started later. It is as good
    /// as free, and is for when somebody looks.
    void setWatch(bool watch);
    /// Asks the system for its microphones; answered by inputsChanged(). While one is open no new ones are
    /// seen.
    void rescanInputs();
    /// Looks at a model's names, shapes and card; answered by examined().
    void examine(const dclscope::ModelChoice& model);

signals:
    void examined(const dclscope::ModelOutline& outline);
    void stateChanged(dclscope::TaggingSession::State state);
    void modelReady(const dclscope::ModelFacts& facts);
    /// @param name    device or file  @param rateHz  its real sample rate
    void started(const QString& name, double rateHz);
    void frame(const std::shared_ptr<const dclscope::TagFrame>& frame);
    /// The microphone went away, in a sentence; it is tried again until it is back.
    void lost(const QString& sentence);
    /// It is back. @param timeSeconds  of the stream, at which frames go on
    void back(const QString& name, double rateHz, double timeSeconds);
    /// Something about the sound that is worth a sentence, though it is heard.
    void remarked(const QString& sentence);
    /// The sound is over.
    void ended();
    /// The model, the file or the device is missing, in a sentence.
    void failed(const QString& sentence);
    void inputsChanged(const QList<dclscope::AudioInput>& inputs);
    /// Instead of inputsChanged() when the sound system cannot be asked.
    void inputsFailed(const QString& sentence);

private:
    void setState(State state);
    /// Has the worker get the model, and decide how to listen with it, then begins.
    void prepare(const QString& name, std::function<TagModel(std::stop_token)> load, const SoundRequest& sound);
    void begin(TagModel model, LiveOptions options, const SoundRequest& sound);
    LiveCallbacks callbacks(quint64 generation, const std::shared_ptr<EventSounds>& sounds);
    void finish(bool failure, const QString& sentence);
    /// Runs `action` on the GUI thread unless another start() or stop() came in between.
    template <class Action>
    void post(quint64 generation, Action action);

    QThreadPool worker_;   ///< one thread: loads, and waits for listeners that have been stopped
    QThreadPool examiner_; ///< one thread: looks at models
    std::stop_source loading_;
    std::unique_ptr<LiveTagger> tagger_;
    std::shared_ptr<EventSounds> sounds_; ///< of the newest stream; its listener's thread has it, too
    QString keepFolder_;
    bool holdsSound_ = true;
    bool watch_ = false;
    QList<AudioInput> inputs_;
    State state_ = State::Idle;
    quint64 generation_ = 0; ///< of start() and stop(): what belongs to an older one is dropped
};

} // namespace dclscope
