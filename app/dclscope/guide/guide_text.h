// SPDX-License-Identifier: GPL-3.0-or-later
// The guide as files: docs/*.md, which come with the program and are read without a network.
#pragma once

#include <QString>
#include <QStringList>

namespace dclscope {

/// The folder that holds the pages and their pictures. @throws ConfigError when the program was installed without it
QString guideFolder();

/// A page's text as Markdown, without its comments. @param name  "files", as in files.md; "README" is the first page
/// @throws ConfigError naming the page when there is none of that name
QString guidePage(const QString& name);

/// The names of all pages in the order of the first page's table, that one in front.
QStringList guidePages();

/// What the guide says of a picture or a workspace, as Markdown, its pictures left out.
/// @param topic  a view's name ("field"), or a workspace's ("live")
/// @return an empty text when the guide has nothing of it
QString guideTopic(const QString& topic);

} // namespace dclscope
