// One picture of one subject before one backdrop, and, with Mask=1, which of its pixels are subject. The caller declares, on the
// command line: Subject (the name's number, see README.md), Backdrop, Seed, Mask. All variety comes from Seed.
#version 3.7;

global_settings {
  assumed_gamma 1.0
  max_trace_level 6
}

#ifndef (Subject) #declare Subject = 0; #end
#ifndef (Backdrop) #declare Backdrop = 0; #end
#ifndef (Seed) #declare Seed = 1; #end
#ifndef (Mask) #declare Mask = 0; #end

#declare Dice = seed(Seed * 7919 + Subject * 101 + Backdrop * 13);
#declare Discarded = rand(Dice);

#macro Between(Low, High) (Low + rand(Dice) * (High - Low)) #end

// A colour by hue (degrees), saturation and value, linear.
#macro Hue(H, S, V)
  #local T = mod(mod(H, 360) + 360, 360) / 60;
  #local C = V * S;
  #local X = C * (1 - abs(mod(T, 2) - 1));
  #local Base = V - C;
  #switch (int(T))
    #case (0) #local Rgb = <C, X, 0>; #break
    #case (1) #local Rgb = <X, C, 0>; #break
    #case (2) #local Rgb = <0, C, X>; #break
    #case (3) #local Rgb = <0, X, C>; #break
    #case (4) #local Rgb = <X, 0, C>; #break
    #else #local Rgb = <C, 0, X>;
  #end
  (Rgb + <Base, Base, Base>)
#end

// What a part of the subject looks like: white and shining by itself where the mask is asked for.
#macro Skin(Colour, Gloss, Mirror)
  #if (Mask)
    texture { pigment { rgb 1 } finish { ambient 0 diffuse 0 emission 1 } }
  #else
    texture {
      pigment { rgb Colour }
      finish { ambient 0.02 diffuse 0.8 specular Gloss roughness 0.02 reflection { Mirror * 0.3, Mirror fresnel off } }
    }
  #end
#end

#macro Metal(Colour)
  #if (Mask)
    texture { pigment { rgb 1 } finish { ambient 0 diffuse 0 emission 1 } }
  #else
    texture {
      pigment { rgb Colour }
      finish { ambient 0.02 diffuse 0.35 specular 0.7 roughness 0.01 metallic reflection { 0.55 metallic } }
    }
  #end
#end

#declare Same_Colour = (Backdrop = 7 | Backdrop = 8);
#declare Main_Hue = Between(0, 360);
// The subject's own colour, which the backdrops of the same colour take up.
#declare Main_Colour = Hue(Main_Hue, Between(0.45, 0.95), Between(0.25, 0.85));
#if (rand(Dice) < 0.2) #declare Main_Colour = <1, 1, 1> * Between(0.03, 0.7); #end
#if (Backdrop = 7) #declare Main_Colour = <0.80, 0.79, 0.77> * Between(0.9, 1); #end
#declare Second_Colour = Hue(Main_Hue + Between(100, 260), Between(0.1, 0.8), Between(0.3, 0.9));

#switch (Subject)
  #case (0) #include "subjects/mug.inc" #break
  #case (1) #include "subjects/shoe.inc" #break
  #case (2) #include "subjects/bottle.inc" #break
  #case (3) #include "subjects/plant.inc" #break
  #case (4) #include "subjects/box.inc" #break
  #case (5) #include "subjects/ring.inc" #break
  #case (6) #include "subjects/duck.inc" #break
  #case (7) #include "subjects/lamp.inc" #break
  #case (8) #include "subjects/stool.inc" #break
  #case (9) #include "subjects/car.inc" #break
#end
// Each subject stands on y = 0 and declares The_Subject, Centre and Radius (of a sphere around it).

object { The_Subject }

#declare Azimuth = Between(-35, 35);
#declare Elevation = Between(8, 28);
#declare Lens = Between(26, 38);
#declare Distance = Radius / sin(radians(Lens) / 2) * Between(1.08, 1.4);
#declare Aim = Centre + <Between(-0.16, 0.16), Between(-0.08, 0.1), 0> * Radius;

camera {
  location Aim + vrotate(<0, 0, -Distance>, <Elevation, Azimuth, 0>)
  right x * image_width / image_height
  up y
  angle Lens * 1.3
  look_at Aim
}

#include "backdrops.inc"
