// SPDX-License-Identifier: GPL-3.0-or-later
// Sounds like this one: of an index the ten that are nearest to a sound, side by side, and the one nearest to what is
// heard now.
#pragma once

#include "widgets/session/neighbour_session.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace dclscope {

class NeighbourRow;
class SoundPlayer;

/// Where the sounds that can be asked for come from.
struct NeighbourSources {
    std::function<Sound()> selected;    ///< the label that is selected in what was heard; without samples: none is
    std::function<Sound()> newest;      ///< as much of what is heard now as a model looks at; without samples: nothing
    std::function<ModelChoice()> model; ///< that an index of a folder is made with
};

class NeighboursDialog : public QDialog {
    Q_OBJECT

public:
    /// @param player  becomes a child
    NeighboursDialog(NeighbourSources sources, SoundPlayer* player, QWidget* parent = nullptr);

    NeighbourSession& session() noexcept { return session_; }
    /// What stands at the top: which index is open, or what to do.
    QString indexText() const;
    /// What is nearest to what is heard now, in a line; empty while nothing is.
    QString nowText() const;
    /// What is wrong, or missing; empty: nothing.
    QString troubleText() const;
    QList<NeighbourRow*> rows() const { return rows_; }

public slots:
    /// Asks for an index, for a folder and a place for its index, for a sound.
    void chooseIndex();
    void chooseFolder();
    void chooseSound();
    void openIndex(const QString& npy);
    void askForSelected();
    void askForFile(const QString& path);
    /// Asks for the nearest one of what is heard now.
    void followNow();

private:
    QWidget* buildIndexRow();
    QWidget* buildAskRow();
    QWidget* buildResults();
    void connectSession();
    void showFound(const QList<NeighbourSound>& nearest, const SoundColumns& asked);
    void showProgress(int number, int all, const QString& sound);
    void endWork(const QString& sentence);
    void say(const QString& sentence);
    void play(const NeighbourRow& row);

    NeighbourSources sources_;
    NeighbourSession session_;
    SoundPlayer* player_;
    QLabel* index_;
    QLabel* now_;
    QLabel* trouble_;
    QProgressBar* progress_;
    QPushButton* stop_;
    QPushButton* selected_;
    QPushButton* file_;
    NeighbourRow* asked_;
    QList<NeighbourRow*> rows_;
    Sound askedSound_;
    QString askedName_;
    QString askedPath_; ///< empty: askedSound_ is no file
    QString settled_;   ///< what stands at the top while nothing is under way
    const NeighbourRow* playing_ = nullptr;
    QTimer clock_; ///< how often what is heard now is looked for
};

} // namespace dclscope
