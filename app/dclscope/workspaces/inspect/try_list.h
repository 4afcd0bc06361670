// SPDX-License-Identifier: GPL-3.0-or-later
// The edits that are tried, one below the other, and the buttons that add to them, take away and go back.
#pragma once

#include "app/dclscope/workspaces/inspect/try_edits.h"

#include <QWidget>

#include <optional>
#include <string>

class QListWidget;
class QMenu;
class QToolButton;

namespace dclscope {

class TryList : public QWidget {
    Q_OBJECT

public:
    /// @param edits  must outlive this
    explicit TryList(TryEdits& edits, QWidget* parent = nullptr);

    /// Row of the chosen edit; -1 when there is none.
    int row() const;
    /// The chosen edit; nothing when there is none.
    std::optional<experiments::Edit> chosen() const;
    /// Those that are switched on, without the chosen one.
    std::vector<experiments::Edit> others() const;
    void choose(int row);

signals:
    /// chosen() is another one, or has been changed.
    void chosenChanged();
    /// Somebody wants to judge by data of their own.
    void dataWanted();

private:
    QWidget* makeButtons();
    void fillMenu(QMenu& menu);
    void addEdit(const std::string& word);
    void fill();

    TryEdits& edits_;
    QListWidget* list_;
    QToolButton* add_;
    QToolButton* remove_;
};

} // namespace dclscope
