// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/sound_player.h"

#include "core/features/resample.h"

#include <QThread>

namespace dclscope {
namespace {

constexpr unsigned long kLookMs = 20;

} // namespace

SoundPlayer::SoundPlayer(MakeLoudspeaker make, QObject* parent) : QObject(parent), make_(std::move(make)) {
    worker_.setMaxThreadCount(1);
}

SoundPlayer::~SoundPlayer() {
    ++generation_;
    worker_.clear();
    worker_.waitForDone();
}

void SoundPlayer::play(const QString& path) {
    begin([file = path.toStdString()] { return readSoundFile(file); });
}

void SoundPlayer::play(Sound sound) {
    begin([sound = std::move(sound)] { return sound; });
}

void SoundPlayer::begin(Load load) {
    const int generation = ++generation_;
    setPlaying(true);
    worker_.start([this, load = std::move(load), generation] { run(load, generation); });
}

void SoundPlayer::stop() {
    ++generation_;
    setPlaying(false);
}

void SoundPlayer::run(const Load& load, int generation) {
    const QString sentence = played(load, generation);
    QMetaObject::invokeMethod(
        this,
        [this, sentence, generation] {
            if (generation != generation_) return;
            setPlaying(false);
            if (!sentence.isEmpty()) emit failed(sentence);
        },
        Qt::QueuedConnection);
}

QString SoundPlayer::played(const Load& load, int generation) {
    try {
        if (generation != generation_) return {};
        const Sound sound = load();
        const std::unique_ptr<Loudspeaker> speaker = make_();
        const double rate = speaker->rateFor(sound.sampleRateHz);
        const bool same = rate == sound.sampleRateHz;
        speaker->play(same ? sound.samples : resample(sound.samples, sound.sampleRateHz, rate), rate);
        while (generation == generation_ && speaker->isPlaying()) QThread::msleep(kLookMs);
        return {};
    } catch (const std::exception& error) {
        const QString words = QString::fromUtf8(error.what());
        const QString begun = words.startsWith(u'/') ? words : words.left(1).toUpper() + words.mid(1);
        return begun + u'.';
    }
}

void SoundPlayer::setPlaying(bool playing) {
    if (playing == playing_) return;
    playing_ = playing;
    emit playingChanged(playing);
}

} // namespace dclscope
