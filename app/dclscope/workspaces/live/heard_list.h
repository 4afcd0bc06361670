// SPDX-License-Identifier: GPL-3.0-or-later
// The labels heard so far, session by session, until they are cleared or saved; each can be heard again while its sound
// is still in memory.
#pragma once

#include "core/audio/sound_file.h"
#include "widgets/models/tag_list_model.h"

#include <QWidget>

#include <functional>

class QTableView;
class QToolButton;

namespace dclscope {

class HeardFilter;
class SoundPlayer;

class HeardList : public QWidget {
    Q_OBJECT

public:
    /// The sound of a stretch of the newest session; without samples where it is too long ago.
    using SoundOf = std::function<Sound(double fromSeconds, double toSeconds)>;

    explicit HeardList(QWidget* parent = nullptr);
    /// @param player  becomes a child
    explicit HeardList(SoundPlayer* player, QWidget* parent = nullptr);

    TagListModel& tags() noexcept { return tags_; }
    /// Of the labels only those that hold the text.
    HeardFilter& filter() noexcept { return *filter_; }
    QTableView& table() noexcept { return *table_; }
    SoundPlayer& player() noexcept { return *player_; }
    /// Where the sound of a label comes from.
    void setSounds(SoundOf sounds) { sounds_ = std::move(sounds); }
    /// What is selected, and of what is still heard; otherwise nothing.
    std::optional<HeardTag> selected() const;
    /// What was heard of the selected label, with a second before and behind it; without samples where nothing is
    /// selected, or it is too long ago.
    Sound selectedSound() const;

public slots:
    /// Asks where to, and writes what was heard.
    void save();
    /// Writes what was heard as CSV; a name without an ending gets one. Answered by saved() or failed().
    void saveAs(const QString& path);
    /// Makes the selected label heard again, or ends that.
    void playSelected();
    /// Asks where to, and writes the selected label's sound.
    void saveSelected();
    /// Writes it as WAV or FLAC, by its ending. Answered by saved() or failed().
    void saveSelectedAs(const QString& path);
    void showHours();

signals:
    /// Where it is, in a sentence.
    void saved(const QString& sentence);
    /// Why it is nowhere, or cannot be heard, in a sentence.
    void failed(const QString& sentence);

private:
    QWidget* buildHead();
    QWidget* buildFoot();
    void enable();

    TagListModel tags_;
    HeardFilter* filter_;
    QTableView* table_;
    SoundPlayer* player_;
    QToolButton* save_;
    QToolButton* clear_;
    QToolButton* hours_;
    QToolButton* play_;
    QToolButton* keep_;
    SoundOf sounds_;
};

} // namespace dclscope
