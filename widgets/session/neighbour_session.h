// SPDX-License-Identifier: GPL-3.0-or-later
// Which sounds of an index are like one that is asked for: embeddings, searches and the pictures of what was found, on a
// thread of their own.
#pragma once

#include "core/tagging/embedding.h"
#include "widgets/session/tagging_session.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace dclscope {

/// The beginning of a sound as its spectrogram.
struct SoundColumns {
    std::vector<float> decibels; ///< [columns, bands]
    std::size_t bands = 0;
    double columnSeconds = 0.0;
};

/// A sound of an index, near another.
struct NeighbourSound {
    QString name;            ///< as the index calls it
    QString path;            ///< empty where the file is no longer there
    double similarity = 0.0; ///< cosine, -1 to 1
    SoundColumns columns{};  ///< empty where it cannot be read
};

/// What is searched in.
struct NeighbourIndex {
    QString path;
    QString model; ///< that made it
    int sounds = 0;
};

/// Lives on the GUI thread and signals there; nothing here waits for a file or a network.
class NeighbourSession : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kNearest = 10;

    explicit NeighbourSession(QObject* parent = nullptr);
    /// Breaks off what goes on; what was embedded is kept.
    ~NeighbourSession() override;

    bool isOpen() const noexcept { return opened_ != nullptr; }

public slots:
    /// Reads what `dcls embed` wrote, and loads the model that made it. @param fallback  where it does not say which
    void open(const QString& npy, const dclscope::ModelChoice& fallback);
    /// Embeds the sounds in and below a folder, then opens the index. What an earlier run left there is kept.
    void build(const QString& folder, const dclscope::ModelChoice& model, const QString& npy);
    /// Ends the embedding after the sound that is under way; what there is then is opened.
    void stop();
    /// Looks for the sounds that are most like one; answered by found().
    void find(const dclscope::Sound& sound);
    /// The same of a sound file.
    void findFile(const QString& path);
    /// The same of what is heard now, for the nearest one alone; answered by followed(). While one is under way others
    /// are passed over.
    void follow(const dclscope::Sound& sound);

signals:
    void opened(const dclscope::NeighbourIndex& index);
    /// A sound is being embedded. @param number  from 1 to `all`
    void progressed(int number, int all, const QString& sound);
    /// Of a sound that could not be embedded, in a sentence.
    void skipped(const QString& sentence);
    void found(const QList<dclscope::NeighbourSound>& nearest, const dclscope::SoundColumns& asked);
    void followed(const QString& name, double similarity);
    /// Why there is no index or no answer, in a sentence.
    void failed(const QString& sentence);

private:
    struct Opened;
    using Task = std::function<void()>; ///< throws what failed() says

    /// Runs it on the worker. @param subject  what an error is about that names no file
    void run(const QString& subject, Task task);
    void tell(std::function<void()> action);
    void take(std::shared_ptr<const Opened> opened, const NeighbourIndex& index);
    void embedAll(const QString& folder, const ModelChoice& model, const QString& npy, const std::stop_token& stop);
    void openNow(const QString& npy, const ModelChoice& fallback);
    void findNow(const Opened& opened, const Sound& sound);

    QThreadPool worker_; ///< one thread
    std::stop_source stopping_;
    std::shared_ptr<const Opened> opened_;
    bool following_ = false;
};

} // namespace dclscope
